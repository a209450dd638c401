package org.candor.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A test mail that arrived: its one-time link came back from the person it was sent to. */
@Entity
@Table(name = "mail_proof")
public class MailProof {
    @Id
    private UUID id;

    @Column(name = "mail_server", nullable = false)
    private String mailServer;

    @Column(name = "recipient", nullable = false)
    private String recipient;

    @Column(name = "proven_at", nullable = false)
    private Instant provenAt;

    @Column(name = "proven_by", nullable = false)
    private UUID provenBy;

    protected MailProof() {} // JPA

    MailProof(UUID id, String mailServer, String recipient, Instant now, UUID by) {
        this.id = id;
        this.mailServer = mailServer;
        this.recipient = recipient;
        provenAt = now;
        provenBy = by;
    }
}
