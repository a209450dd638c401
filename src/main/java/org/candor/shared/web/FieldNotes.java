package org.candor.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.candor.shared.RefusalReason;

/** Puts the sentence of a refusal beside the field that it is about, and into the summary on top. */
@RequestScoped
public class FieldNotes {
    @Inject
    private TextBundle text;

    /** @param field client id, for example {@code contact:phone} */
    public void error(String field, RefusalReason reason, Object... arguments) {
        var faces = FacesContext.getCurrentInstance();
        if (faces.getViewRoot().findComponent(":" + field) instanceof EditableValueHolder input) {
            input.setValid(false);
        }
        var sentence = text.format(reason.key(), arguments);
        faces.addMessage(field, new Sentence(reason, sentence));
        faces.validationFailed();
    }

    /** Good news that survives one redirect. */
    public void done(String key, Object... arguments) {
        var faces = FacesContext.getCurrentInstance();
        var sentence = text.format(key, arguments);
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }
}
