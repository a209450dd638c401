package org.candor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.candor.shared.ConflictRefusal;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgainTest {
    private static final PersistenceException DEADLOCK =
            new PersistenceException(new SQLException("deadlock", "40P01"));
    private static final PersistenceException AWAY = new PersistenceException(new SQLException("cut", "08006"));

    private int tries;

    @Test
    void the_victim_of_a_deadlock_is_done_again() throws Exception {
        assertEquals("done", outside().act(failing(DEADLOCK, DEADLOCK)));
        assertEquals(3, tries);
    }

    @Test
    void after_three_tries_the_person_is_told() {
        var refusal = assertThrows(Refusal.class, () -> outside().act(failing(DEADLOCK, DEADLOCK, DEADLOCK)));
        assertEquals(ConflictRefusal.AT_ONCE, refusal.reason());
        assertEquals(3, tries);
    }

    @Test
    void a_lost_connection_is_not_tried_again() {
        assertSame(
                AWAY, assertThrows(PersistenceException.class, () -> outside().act(failing(AWAY))));
        assertEquals(1, tries);
    }

    @Test
    void inside_a_larger_transaction_the_larger_one_decides() {
        var inside = new Again(transaction("running"));
        assertSame(DEADLOCK, assertThrows(PersistenceException.class, () -> inside.act(failing(DEADLOCK))));
        assertEquals(1, tries);
    }

    private static Again outside() {
        return new Again(transaction(null));
    }

    private static TransactionSynchronizationRegistry transaction(@Nullable Object key) {
        return fake(TransactionSynchronizationRegistry.class, method -> key);
    }

    /** An act that fails like this, once each, and is done then. */
    private InvocationContext failing(RuntimeException... failures) {
        Deque<RuntimeException> left = new ArrayDeque<>(List.of(failures));
        return fake(InvocationContext.class, method -> {
            if (method.equals("getMethod")) {
                return AgainTest.class.getDeclaredMethod("the_victim_of_a_deadlock_is_done_again");
            }
            tries++;
            if (left.isEmpty()) {
                return "done";
            }
            throw left.pop();
        });
    }

    private interface Behaviour {
        @Nullable
        Object of(String method) throws Exception;
    }

    private static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> behaviour.of(method.getName())));
    }
}
