package org.candor.access;

import org.candor.shared.RefusalReason;

/** Why a sign-in, a change of an account or the use of a service was refused. */
public enum AccessRefusal implements RefusalReason {
    /** The caller holds none of the roles that the act asks for. */
    NOT_ALLOWED,
    /** The record is another person's, or there is none; the answer is the same. */
    NOT_FOUND,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_TOO_COMMON,
    PASSWORD_ABOUT_YOU,
    WRONG_SIGN_IN,
    /** Re-authentication failed. */
    WRONG_PASSWORD,
    TOO_MANY_TRIES,
    /** More passwords are being compared than this server can. */
    BUSY,
    LINK_NOT_VALID,
    EMAIL_NOT_VALID,
    EMAIL_TAKEN,
    NAME_MISSING,
    NO_ROLE,
    ROLES_DO_NOT_COMBINE,
    LAST_PRACTICE_ADMIN,
    NOT_YOURSELF
}
