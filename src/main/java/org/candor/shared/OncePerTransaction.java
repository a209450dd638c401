package org.candor.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads a small table once for the running transaction, however many rules ask for it. Outside a transaction nothing is
 * remembered; whoever writes such a table forgets what was read.
 */
@ApplicationScoped
public class OncePerTransaction {
    /** What was read: which reader, and of whom. */
    private record Key(Class<?> reader, Object of) {}

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * @param of what of the reader's rows, for example an account; the reader itself for all of them
     * @return what {@code read} gave the first time in this transaction
     */
    @SuppressWarnings("unchecked") // one reader and key always give one type
    public <T> T read(Class<?> reader, Object of, Supplier<T> read) {
        if (transaction.getTransactionKey() == null) {
            return read.get();
        }
        var known = known();
        var key = new Key(reader, of);
        if (!known.containsKey(key)) {
            known.put(key, read.get());
        }
        return (T) known.get(key);
    }

    /** The reader's rows change: the next one reads again. */
    public void forget(Class<?> reader) {
        if (transaction.getTransactionKey() != null) {
            known().keySet().removeIf(key -> key.reader().equals(reader));
        }
    }

    @SuppressWarnings("unchecked") // put there by this class only
    private Map<Key, Object> known() {
        var known = (Map<Key, Object>) transaction.getResource(OncePerTransaction.class);
        if (known == null) {
            known = new HashMap<>();
            transaction.putResource(OncePerTransaction.class, known);
        }
        return known;
    }
}
