package org.candor.intake.web;

import java.io.Serializable;
import java.time.Instant;
import org.candor.intake.CrisisDesk;
import org.candor.intake.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The crisis panel of a page: shown at once after a triggering answer, closed only by the patient. It says that a clinician was told
 * only after that is saved, and says so when nobody is on call.
 */
public final class CrisisPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean open;
    private @Nullable Instant calledAt;
    private @Nullable String told;
    private @Nullable Instant callAskedAt;

    void open() {
        open = true;
    }

    void told(CrisisDesk.Told what) {
        calledAt = what.calledAt().orElse(null);
        told = "crisis.told." + (what.urgency() == Urgency.UT15 && calledAt == null ? "nobody" : what.urgency());
    }

    void called(CrisisDesk.Told what, Instant at) {
        callAskedAt = at;
        told(what);
    }

    void close() {
        open = false;
    }

    public boolean isOpen() {
        return open;
    }

    /** Key of the sentence that says who was told; null while nothing is known to be saved. */
    public @Nullable String getTold() {
        return told;
    }

    /** When somebody on call was called, if anybody was. */
    public @Nullable Instant getCalledAt() {
        return calledAt;
    }

    public @Nullable Instant getCallAskedAt() {
        return callAskedAt;
    }
}
