package org.candor.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what travels to the database: every execute of a statement, a batch as one. */
public final class StatementCount {
    private static final AtomicLong EXECUTED = new AtomicLong();
    /** The server's own clocks: what they look at costs by the minute, not by the case. */
    private static final String CLOCKS = "ScheduledExecutorService";

    private static final AtomicLong BY_CLOCKS = new AtomicLong();
    private static final ThreadLocal<AtomicLong> HERE = ThreadLocal.withInitial(AtomicLong::new);

    private StatementCount() {}

    /** Everything, whichever thread sent it, jobs too; except what the server's clocks look at. */
    public static long everywhere() {
        return EXECUTED.get();
    }

    /** What the clocks sent since the server started. */
    public static long byClocks() {
        return BY_CLOCKS.get();
    }

    /** What this thread sent. */
    public static long here() {
        return HERE.get().get();
    }

    /** The connection, with every statement it makes counted. */
    public static Connection counted(Connection connection) {
        return proxy(Connection.class, connection);
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        (Thread.currentThread().getName().contains(CLOCKS) ? BY_CLOCKS : EXECUTED).incrementAndGet();
                        HERE.get().incrementAndGet();
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement prepared) {
                            return proxy(PreparedStatement.class, prepared);
                        }
                        return result instanceof Statement plain
                                        && method.getName().equals("createStatement")
                                ? proxy(Statement.class, plain)
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
