package org.candor.shared.web;

import jakarta.faces.application.FacesMessage;
import org.candor.shared.RefusalReason;

/** A message of refusal that still knows its code, for the audit trail. */
public class Sentence extends FacesMessage {
    private static final long serialVersionUID = 1L;

    private final String code;

    Sentence(RefusalReason reason, String words) {
        super(SEVERITY_ERROR, words, words);
        code = reason.key();
    }

    public String code() {
        return code;
    }
}
