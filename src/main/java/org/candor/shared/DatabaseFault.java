package org.candor.shared;

import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.transaction.xa.XAException;

/** What went wrong with the database, when that is what went wrong; told from the causes of what was thrown. */
public enum DatabaseFault {
    /** It cannot be reached, is starting or stopping, has no space, or has no connection free: later it will answer again. */
    AWAY(
            // classes of SQL: connection, resources, stopped by an operator, input and output; 25006: a copy that only
            // reads; 25P03: held open for too long
            "08.*|25P03|53.*|57P0[1-5]|58.*|25006"
                    // H2: closed object, file broken, no space, input and output, connection broken, closed, at its end
                    + "|90007|90020|90028|90030|90031|90067|90098|90100|90121"),
    /** Two transactions wanted the same at once and this one was the victim: nothing is kept, it may simply try again. */
    CONFLICT("40001|40P01|55P03|HYT00|90131");

    /** H2 is not always there. */
    private static final String H2_STORE = "org.h2.mvstore.MVStoreException";

    private final Pattern states;

    DatabaseFault(String states) {
        this.states = Pattern.compile(states);
    }

    /** Whether this is what went wrong. */
    public boolean isIn(Throwable thrown) {
        return in(thrown).filter(this::equals).isPresent();
    }

    /** Empty when the cause lies elsewhere. */
    public static Optional<DatabaseFault> in(Throwable thrown) {
        return brokeARule(thrown) ? Optional.empty() : in(thrown, new HashSet<>());
    }

    /** The database was there and refused the rows (class 23 of SQL), whatever the commit made of that afterwards. */
    private static boolean brokeARule(Throwable thrown) {
        var seen = new HashSet<Throwable>();
        for (var cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException failed
                    && failed.getSQLState() != null
                    && failed.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<DatabaseFault> in(Throwable thrown, Set<Throwable> seen) {
        for (var cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (isOfTheServer(cause)) {
                return Optional.of(AWAY);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(CONFLICT);
            }
            if (cause instanceof SQLException failed) {
                var found = of(failed)
                        .or(() -> Optional.ofNullable(failed.getNextException()).flatMap(next -> in(next, seen)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The pool has no connection to give; a commit did not reach the database; H2's store is broken; or Payara looks for a
     * transaction that is gone, because a connection broke while an inner transaction had put it aside.
     */
    private static boolean isOfTheServer(Throwable cause) {
        return cause instanceof ResourceException
                || cause instanceof XAException
                || cause.getClass().getName().equals(H2_STORE)
                || cause instanceof NullPointerException
                        && cause.getStackTrace().length > 0
                        && cause.getStackTrace()[0].getClassName().startsWith("org.glassfish.cdi.transaction.");
    }

    private static Optional<DatabaseFault> of(SQLException failed) {
        var state = Optional.ofNullable(failed.getSQLState()).orElse("");
        for (var fault : values()) {
            if (fault.states.matcher(state).matches()) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
