package org.candor.consent.web;

import java.time.Instant;
import java.util.UUID;
import org.candor.consent.Consent;
import org.jspecify.annotations.Nullable;

/** A consent as a list shows it. */
public final class ConsentRow {
    private final Consent consent;
    private final Consent.State state;
    private final String title;

    ConsentRow(Consent consent, Consent.State state, String title) {
        this.consent = consent;
        this.state = state;
        this.title = title;
    }

    public UUID getId() {
        return consent.getId();
    }

    public String getTitle() {
        return title;
    }

    public String getState() {
        return state.name();
    }

    public String getBadge() {
        return switch (state) {
            case ACTIVE -> "done";
            case SIGNED -> "now";
            default -> "line";
        };
    }

    public boolean isRevocable() {
        return consent.canBeRevoked() && state != Consent.State.EXPIRED;
    }

    public Instant getSignedAt() {
        return consent.getSignedAt();
    }

    public Instant getValidUntil() {
        return consent.getValidUntil();
    }

    public @Nullable Instant getRevokedAt() {
        return consent.getRevokedAt();
    }
}
