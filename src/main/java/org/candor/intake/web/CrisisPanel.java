package org.candor.intake.web;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The crisis panel of a page: shown at once after a triggering answer, closed only by the patient. It says that a clinician was told
 * only after that is saved.
 */
public final class CrisisPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean open;
    private @Nullable Instant toldAt;
    private @Nullable Instant callAskedAt;

    void open() {
        open = true;
    }

    void told(Instant at) {
        toldAt = at;
    }

    void called(Instant at) {
        callAskedAt = at;
        toldAt = toldAt == null ? at : toldAt;
    }

    void close() {
        open = false;
    }

    public boolean isOpen() {
        return open;
    }

    public @Nullable Instant getToldAt() {
        return toldAt;
    }

    public @Nullable Instant getCallAskedAt() {
        return callAskedAt;
    }
}
