package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decision that the portal takes patients from now on, or no longer. Rows are only added; the newest counts. */
@Entity
@Table(name = "practice_opening")
public class Opening {
    /** Stands from the first start: not open. */
    static final int FIRST = 0;

    @Id
    private int number;

    @Column(name = "opened", nullable = false)
    private boolean opened;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_by_name", nullable = false)
    private String decidedByName;

    @Column(name = "reason")
    private @Nullable String reason;

    protected Opening() {} // JPA

    private Opening(int number, boolean opened, @Nullable String reason, Instant now, UUID by, String byName) {
        this.number = number;
        this.opened = opened;
        this.reason = reason;
        decidedAt = now;
        decidedBy = by;
        decidedByName = byName;
    }

    /** The next row: open. */
    public Opening opened(Instant now, UUID by, String byName) {
        return new Opening(number + 1, true, null, now, by, byName);
    }

    /** The next row: closed again, and why. */
    public Opening closed(String why, Instant now, UUID by, String byName) {
        return new Opening(number + 1, false, why, now, by, byName);
    }

    public boolean isOpened() {
        return opened;
    }

    /** Whether somebody decided it; the first row nobody did. */
    public boolean isDecided() {
        return number != FIRST;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecidedByName() {
        return decidedByName;
    }

    public String getReason() {
        return reason == null ? "" : reason;
    }
}
