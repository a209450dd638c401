package org.candor.questionnaire;

/** What an item of a questionnaire asks for. Source: FHIR R4 item types that intake uses. */
public enum ItemType {
    GROUP,
    CHOICE,
    OPEN_CHOICE,
    STRING,
    TEXT,
    DATE,
    INTEGER,
    DECIMAL,
    QUANTITY
}
