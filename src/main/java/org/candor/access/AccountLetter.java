package org.candor.access;

/**
 * A letter about an account that somebody must mail.
 *
 * @param secret of the link, empty when the letter carries none
 */
public record AccountLetter(Kind kind, String email, String name, String language, String secret) {
    /** Which letter, and the page that its link opens. */
    public enum Kind {
        VERIFY_EMAIL("public/verify-email.xhtml"),
        RESET_PASSWORD("public/reset-password.xhtml"),
        INVITE_STAFF("public/join.xhtml"),
        INVITE_PATIENT("public/sign-up.xhtml"),
        ACCOUNT_EXISTS("public/sign-in.xhtml"),
        PASSWORD_CHANGED("public/forgot-password.xhtml"),
        ACCESS_CHANGED("public/sign-in.xhtml");

        private final String page;

        Kind(String page) {
            this.page = page;
        }

        public String page() {
            return page;
        }
    }

    static AccountLetter to(Account account, Kind kind, String secret) {
        return new AccountLetter(kind, account.email(), account.fullName(), account.language(), secret);
    }

    static AccountLetter to(Account account, Kind kind) {
        return to(account, kind, "");
    }

    /** Path and query below the portal's address. */
    public String path() {
        return secret.isEmpty() ? kind.page() : kind.page() + "?link=" + secret;
    }
}
