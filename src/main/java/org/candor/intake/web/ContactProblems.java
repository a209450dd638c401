package org.candor.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.candor.intake.FirstContactForm;
import org.candor.intake.FirstContactRefusal;
import org.candor.shared.web.FieldNotes;

/** Says beside each field of a first-contact form what needs another look. */
@RequestScoped
public class ContactProblems {
    @Inject
    private FieldNotes notes;

    /** @param form id of the form on the page; @return whether there is none */
    boolean none(String form, FirstContactForm typed) {
        var problems = typed.getContact().problems();
        problems.forEach((field, reason) -> notes.error(form + ":" + field.id(), reason));
        if (!typed.isAgeAnswered()) {
            notes.error(form + ":adult", FirstContactRefusal.AGE_MISSING);
        }
        return problems.isEmpty() && typed.isAgeAnswered();
    }
}
