package org.candor.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.candor.access.PasswordPolicy;
import org.candor.shared.web.FieldNotes;

/** Says at the field why a new password is refused, before anything is done with it. */
@RequestScoped
public class NewPassword {
    @Inject
    private FieldNotes notes;

    /** @return whether the password may be used */
    public boolean isGood(String field, String password, String... about) {
        var refusal = PasswordPolicy.refusal(password, about);
        refusal.ifPresent(reason -> notes.error(field, reason));
        return refusal.isEmpty();
    }
}
