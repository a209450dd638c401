package org.candor.questionnaire;

import java.util.Optional;

/**
 * The two answers that say why there is no value. They are real answers and never mean "no".
 *
 * <p>On choice items they are options of the item; elsewhere the item names them, and FHIR carries them as
 * <a href="https://hl7.org/fhir/R4/extension-data-absent-reason.html">data-absent-reason</a>.
 */
public enum Absent {
    NOT_SURE("not-sure", "asked-unknown", new Text("Not sure", "No estoy seguro/a")),
    PREFER_NOT_TO_SAY("prefer-not-to-say", "asked-declined", new Text("Prefer not to say", "Prefiero no decirlo"));

    private final String code;
    private final String reason;
    private final Text text;

    Absent(String code, String reason, Text text) {
        this.code = code;
        this.reason = reason;
        this.text = text;
    }

    public String code() {
        return code;
    }

    /** The FHIR data-absent-reason code. */
    public String reason() {
        return reason;
    }

    public Text text() {
        return text;
    }

    public static Optional<Absent> ofCode(String code) {
        for (var absent : values()) {
            if (absent.code.equals(code)) {
                return Optional.of(absent);
            }
        }
        return Optional.empty();
    }

    public static Optional<Absent> ofReason(String reason) {
        for (var absent : values()) {
            if (absent.reason.equals(reason)) {
                return Optional.of(absent);
            }
        }
        return Optional.empty();
    }
}
