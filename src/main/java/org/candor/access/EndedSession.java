package org.candor.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A session that its person ended by signing out. */
@Entity
@Table(name = "ended_session")
class EndedSession {
    @Id
    private UUID id;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected EndedSession() {} // JPA

    EndedSession(UUID id, Instant endedAt) {
        this.id = id;
        this.endedAt = endedAt;
    }
}
