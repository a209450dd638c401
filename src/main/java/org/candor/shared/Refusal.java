package org.candor.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A rule said no: nothing was changed, the transaction rolls back, the person reads one clear sentence and the audit
 * trail has a row. Not a fault (a bug, a lost database) and not a clinical branch (declined, stopped).
 */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusalReason reason;
    private final transient List<Object> arguments;
    private final AtomicBoolean audited = new AtomicBoolean();

    /**
     * @param reason the code and key of the sentence
     * @param detail for the log only; never health data, never names
     * @param arguments values for the sentence's placeholders, shown to the person
     */
    public Refusal(RefusalReason reason, String detail, Object... arguments) {
        super(reason.key() + ": " + detail);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public RefusalReason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** True the first time only: whoever sees the refusal first writes its audit row. */
    public boolean needsAudit() {
        return audited.compareAndSet(false, true);
    }
}
