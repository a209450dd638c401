package org.candor.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.candor.audit.chain.AuditKey;
import org.candor.audit.chain.Checkpoint;
import org.candor.shared.Ids;

/** A signature of the chain up to one row, as kept beside it; the same line goes to the log and to a file. */
@Entity
@Table(name = "audit_checkpoint")
public class AuditCheckpoint {
    @Id
    private UUID id;

    private long seq;

    @Column(name = "public_key")
    private String publicKey;

    private String hash;

    @Column(name = "signed_at")
    private Instant signedAt;

    private String signature;

    @SuppressWarnings("NullAway.Init")
    protected AuditCheckpoint() {} // JPA

    AuditCheckpoint(AuditKey key, AuditSeal seal, Instant now) {
        id = Ids.random();
        var signed = Checkpoint.sign(key, seal.seq(), seal.hash(), now.toString());
        seq = signed.seq();
        publicKey = signed.key();
        hash = signed.hash();
        signedAt = now;
        signature = signed.signature();
    }

    Checkpoint signed() {
        return new Checkpoint(seq, hash, signedAt.toString(), publicKey, signature);
    }

    long seq() {
        return seq;
    }

    boolean isOf(String key) {
        return publicKey.equals(key);
    }

    Instant signedAt() {
        return signedAt;
    }
}
