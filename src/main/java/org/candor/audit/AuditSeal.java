package org.candor.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.candor.audit.chain.ChainRow;
import org.jspecify.annotations.Nullable;

/** The place of one {@link AuditEvent} in the hash chain, and whose record it was about as the records said then. */
@Entity
@Table(name = "audit_seal")
public class AuditSeal {
    @Id
    private long seq;

    @Column(name = "event_id")
    private UUID event;

    @Column(name = "patient_id")
    private @Nullable UUID patient;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "prev_hash")
    private String prev;

    @Column(name = "hash")
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditSeal() {} // JPA

    private AuditSeal(ChainRow row, AuditEvent event, @Nullable UUID patient, Instant now) {
        this.seq = row.seq();
        this.event = event.id();
        this.patient = patient;
        this.sealedAt = now;
        this.prev = row.prev();
        this.hash = row.hash();
    }

    static AuditSeal after(String prev, long seq, AuditEvent event, @Nullable UUID patient, Instant now) {
        return new AuditSeal(ChainRow.after(prev, seq, fields(event, patient, now)), event, patient, now);
    }

    /** As the tables hold it now; whether the hash still fits, the check says. */
    ChainRow row(AuditEvent of) {
        return new ChainRow(seq, fields(of, patient, sealedAt), prev, hash);
    }

    private static Map<String, String> fields(AuditEvent event, @Nullable UUID patient, Instant sealed) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "event", event.id());
        put(fields, "at", event.at());
        put(fields, "node", event.node());
        put(fields, "request", event.request());
        put(fields, "account", event.account());
        put(fields, "roles", event.roles());
        put(fields, "action", event.action());
        put(fields, "object", event.object());
        put(fields, "patient", patient);
        put(fields, "purpose", event.purpose().key());
        put(fields, "outcome", event.outcome());
        put(fields, "sealed", sealed);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    long seq() {
        return seq;
    }

    @Nullable
    UUID patient() {
        return patient;
    }

    String hash() {
        return hash;
    }

    String prev() {
        return prev;
    }
}
