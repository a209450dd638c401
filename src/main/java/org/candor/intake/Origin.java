package org.candor.intake;

/** How the first contact was made; the workflow's variable {@code origin} carries {@link #key()}. */
public enum Origin {
    FORM("form"),
    PHONE("phone"),
    SIGN_UP("signUp");

    private final String key;

    Origin(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
