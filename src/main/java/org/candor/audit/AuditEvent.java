package org.candor.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail: who, in which roles, did what to which record, and how it ended. Never holds health data: the
 * object is named by its identifier only. FHIR counterpart: AuditEvent.
 */
@Entity
@Table(name = "audit_event")
public class AuditEvent {
    @Id
    private UUID id;

    private Instant at;
    private @Nullable UUID account;
    private String roles;
    private String action;
    private @Nullable UUID object;
    private String outcome;

    protected AuditEvent() {
        this(new UUID(0, 0), Instant.EPOCH, null, "", "", null, "");
    }

    AuditEvent(
            UUID id,
            Instant at,
            @Nullable UUID account,
            String roles,
            String action,
            @Nullable UUID object,
            String outcome) {
        this.id = id;
        this.at = at;
        this.account = account;
        this.roles = roles;
        this.action = action;
        this.object = object;
        this.outcome = outcome;
    }

    public Instant at() {
        return at;
    }

    public String action() {
        return action;
    }

    public String outcome() {
        return outcome;
    }
}
