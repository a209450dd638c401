package org.candor.consent;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

/** At each start, keeps the bytes of every released text in the database, before anybody signs one. */
@ApplicationScoped
public class ReleasedTexts {
    @Inject
    private Consents consents;

    @Inject
    private ConsentForms forms;

    @Inject
    private UserTransaction transaction;

    /** After the schema (1) and before the demonstration (30). A second node that starts at once may have kept them already. */
    void keep(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object event) throws Exception {
        for (var form : forms.all()) {
            for (var text : form.texts().values()) {
                try {
                    keep(form, text);
                } catch (RuntimeException keptByAnother) {
                    keep(form, text);
                }
            }
        }
    }

    private void keep(ConsentForm form, ConsentText text) throws Exception {
        transaction.begin();
        try {
            consents.keep(form, text);
            transaction.commit();
        } catch (RuntimeException failed) {
            transaction.rollback();
            throw failed;
        }
    }
}
