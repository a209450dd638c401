package org.candor.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked for a new password for this address; nobody has looked yet whether it has an account. */
@Entity
@Table(name = "reset_wish")
class ResetWish {
    @Id
    private UUID id;

    @Column(name = "email")
    private String email;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected ResetWish() {} // JPA

    ResetWish(UUID id, EmailAddress email, Instant askedAt) {
        this.id = id;
        this.email = email.value();
        this.askedAt = askedAt;
    }

    UUID id() {
        return id;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }
}
