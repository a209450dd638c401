package org.candor.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail: who, in which roles, did what to which record, why, and how it ended. Never holds health data: the
 * object is named by its identifier only. Never changes; its place among the others is {@link AuditSeal}. FHIR
 * counterpart: AuditEvent.
 */
@Entity
@Table(name = "audit_event")
public class AuditEvent {
    @Id
    private UUID id;

    private Instant at;
    private String node;
    private UUID request;
    private @Nullable UUID account;
    private String roles;
    private String action;
    private @Nullable UUID object;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String outcome;

    protected AuditEvent() {
        this(new UUID(0, 0), Instant.EPOCH, new Origin("", new UUID(0, 0), null, ""), "", null, Purpose.SYSTEM, "");
    }

    /** Where an act came from: which server, which request, whose account, which roles. */
    record Origin(String node, UUID request, @Nullable UUID account, String roles) {}

    AuditEvent(
            UUID id, Instant at, Origin origin, String action, @Nullable UUID object, Purpose purpose, String outcome) {
        this.id = id;
        this.at = at;
        this.node = origin.node();
        this.request = origin.request();
        this.account = origin.account();
        this.roles = origin.roles();
        this.action = action;
        this.object = object;
        this.purpose = purpose;
        this.outcome = outcome;
    }

    UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    String node() {
        return node;
    }

    UUID request() {
        return request;
    }

    @Nullable
    UUID account() {
        return account;
    }

    String roles() {
        return roles;
    }

    public String action() {
        return action;
    }

    @Nullable
    UUID object() {
        return object;
    }

    Purpose purpose() {
        return purpose;
    }

    public String outcome() {
        return outcome;
    }
}
