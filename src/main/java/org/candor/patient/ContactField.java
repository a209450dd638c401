package org.candor.patient;

/** The fields of a contact form, by the id that they have on every page. */
public enum ContactField {
    GIVEN_NAME("givenName"),
    FAMILY_NAME("familyName"),
    PHONE("phone"),
    ZIP("zip"),
    LANGUAGE("language"),
    BEST_TIME("bestTime"),
    SAFE_CONTACT("safeContact");

    private final String id;

    ContactField(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
