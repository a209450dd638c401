package org.candor.shared;

import java.sql.SQLException;

/** What the database gave as its reason. */
public final class SqlState {
    private SqlState() {}

    /** The five letters of the SQL standard, such as 23503 for a missing foreign key; for logs, as a message may quote a row. */
    public static String of(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return refused.getSQLState();
            }
        }
        return "none";
    }
}
