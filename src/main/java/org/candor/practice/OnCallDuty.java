package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers when a person may be in danger: first, second or third to be called, day and night, on these days of the practice's
 * zone. Ended duties stay: who was on call on a day must remain answerable. Source: clinical.md 3.5.
 */
@Entity
@Table(name = "on_call_duty")
public class OnCallDuty {
    /** First, backup, medical director. */
    public static final int TURNS = 3;

    @Id
    private UUID id;

    private int turn;

    @Column(name = "account_id")
    private UUID accountId;

    private @Nullable String phone;

    @Embedded
    private EffectiveDates dates;

    @Embedded
    private @Nullable Recorded recorded;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OnCallDuty() {} // JPA

    /** @param phone for text messages, E.164; null for none */
    OnCallDuty(UUID id, int turn, UUID accountId, @Nullable String phone, EffectiveDates dates) {
        this.id = id;
        this.turn = turn;
        this.accountId = accountId;
        this.phone = phone;
        this.dates = dates;
    }

    void recordedBy(String who, Instant now) {
        recorded = Recorded.by(who, now);
    }

    /** Ends the duty; {@code last} is its last day. */
    void endOn(LocalDate last, String who, Instant now) {
        dates = dates.endingOn(last);
        recorded = Recorded.ended(recorded, who, now);
    }

    public UUID getId() {
        return id;
    }

    public int getTurn() {
        return turn;
    }

    public UUID getAccountId() {
        return accountId;
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** For pages: null when there is none. */
    public @Nullable String getPhone() {
        return phone;
    }

    public EffectiveDates getDates() {
        return dates;
    }

    /** For pages: null when nobody is known. */
    public @Nullable Recorded getRecorded() {
        return recorded;
    }
}
