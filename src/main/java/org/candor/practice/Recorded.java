package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.candor.access.Caller;
import org.jspecify.annotations.Nullable;

/** Who of the practice wrote a row down and when, and who last set its last day. */
@Embeddable
public class Recorded {
    @Column(name = "recorded_by")
    private @Nullable String by;

    @Column(name = "recorded_at")
    private @Nullable Instant at;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Recorded() {} // JPA

    private Recorded(@Nullable String by, @Nullable Instant at, @Nullable String endedBy, @Nullable Instant endedAt) {
        this.by = by;
        this.at = at;
        this.endedBy = endedBy;
        this.endedAt = endedAt;
    }

    /** Who writes a row down: the person, or the portal itself. */
    static String who(Caller caller) {
        return caller.getName().isBlank() ? "Candor" : caller.getName();
    }

    public static Recorded by(String who, Instant now) {
        return new Recorded(who, now, null, null);
    }

    /** The same row, its last day set by somebody. */
    public static Recorded ended(@Nullable Recorded before, String who, Instant now) {
        return before == null ? new Recorded(null, null, who, now) : new Recorded(before.by, before.at, who, now);
    }

    public @Nullable String getBy() {
        return by;
    }

    public @Nullable Instant getAt() {
        return at;
    }

    public @Nullable String getEndedBy() {
        return endedBy;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
