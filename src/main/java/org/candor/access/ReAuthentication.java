package org.candor.access;

/** Proves once more, before a signature or a change of roles, that the person at the keyboard is the one signed in. */
public interface ReAuthentication {

    /**
     * @param password the caller's own password
     * @throws org.candor.shared.Refusal {@code WRONG_PASSWORD}; counts against the account's throttle
     */
    void confirm(String password);
}
