package org.candor.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A patient would rather be asked the questions of one section by phone. */
@Entity
@Table(name = "call_wish")
@IdClass(CallWish.Key.class)
public class CallWish {

    /** Which section of which request. */
    public record Key(UUID request, String section) implements Serializable {
        public Key() {
            this(new UUID(0, 0), "");
        }
    }

    @Id
    @Column(name = "request_id")
    private UUID request;

    @Id
    private String section;

    @Column(name = "wished_at")
    private Instant wishedAt;

    protected CallWish() {
        this(new UUID(0, 0), "", Instant.EPOCH);
    }

    CallWish(UUID request, String section, Instant wishedAt) {
        this.request = request;
        this.section = section;
        this.wishedAt = wishedAt;
    }

    public UUID request() {
        return request;
    }

    public String section() {
        return section;
    }

    public Instant wishedAt() {
        return wishedAt;
    }
}
