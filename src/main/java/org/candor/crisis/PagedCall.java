package org.candor.crisis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One message to one person on call that an urgent task waits, and whether it arrived. It names no patient. */
@Entity
@Table(name = "paged_call")
public class PagedCall {
    /** On its way, taken by the provider, with the person, or lost. */
    public enum State {
        WAITING,
        SENT,
        DELIVERED,
        FAILED
    }

    @Id
    private UUID id;

    @Column(name = "item_id")
    private UUID itemId;

    private int turn;

    @Column(name = "account_id")
    private UUID accountId;

    private String person;

    @Enumerated(EnumType.STRING)
    private PagingChannel.Kind channel;

    private String address;

    @Column(name = "called_at")
    private Instant calledAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String reference;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PagedCall() {} // JPA

    /** Somebody to be told, and how. */
    record Person(UUID account, String name) {}

    PagedCall(UUID item, int turn, Person person, PagingChannel.Kind channel, String address, Instant now) {
        this.id = Ids.random();
        this.itemId = item;
        this.turn = turn;
        this.accountId = person.account();
        this.person = person.name();
        this.channel = channel;
        this.address = address;
        this.calledAt = now;
        this.changedAt = now;
        this.state = State.WAITING;
    }

    /** @param given what the provider calls it; null to keep what is known */
    void became(State now, @Nullable String given, Instant at) {
        if (now != state) {
            state = now;
            changedAt = at;
        }
        reference = given == null ? reference : given;
    }

    /** Whether it did not reach the person, or no server took it in time. */
    boolean hasMissed(Instant now) {
        return state == State.FAILED
                || (state == State.WAITING && !now.isBefore(calledAt.plus(CallTree.TIME_TO_ARRIVE)));
    }

    public UUID getId() {
        return id;
    }

    public UUID getItemId() {
        return itemId;
    }

    public int getTurn() {
        return turn;
    }

    public UUID getAccountId() {
        return accountId;
    }

    public String getPerson() {
        return person;
    }

    public PagingChannel.Kind getChannel() {
        return channel;
    }

    public String getAddress() {
        return address;
    }

    public Instant getCalledAt() {
        return calledAt;
    }

    public State getState() {
        return state;
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }
}
