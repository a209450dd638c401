package org.candor.shared;

import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /**
     * Empty when the cause lies elsewhere; also when the database was there and refused the rows (class 23 of SQL), whatever
     * the commit made of that afterwards.
     */
    public static Optional<DatabaseFault> in(Throwable thrown) {
        var causes = new LinkedHashSet<Throwable>();
        collect(thrown, causes);
        return causes.stream().anyMatch(DatabaseFault::refusesARow)
                ? Optional.empty()
                : causes.stream().flatMap(cause -> told(cause).stream()).findFirst();
    }

    /** Each cause once, and beside a statement of a batch the statement that failed. */
    private static void collect(Throwable thrown, Set<Throwable> causes) {
        for (var cause = thrown; cause != null && causes.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException failed && failed.getNextException() != null) {
                collect(failed.getNextException(), causes);
            }
        }
    }

    private static boolean refusesARow(Throwable cause) {
        return cause instanceof SQLException failed && state(failed).startsWith("23");
    }

    private static Optional<DatabaseFault> told(Throwable cause) {
        if (isOfTheServer(cause)) {
            return Optional.of(AWAY);
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(CONFLICT);
        }
        return cause instanceof SQLException failed
                ? Stream.of(values())
                        .filter(fault -> fault.states.matcher(state(failed)).matches())
                        .findFirst()
                : Optional.empty();
    }

    private static String state(SQLException failed) {
        return Optional.ofNullable(failed.getSQLState()).orElse("");
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
}
