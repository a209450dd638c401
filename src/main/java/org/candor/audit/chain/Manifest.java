package org.candor.audit.chain;

import java.util.List;

/**
 * What an export is, signed: from which row to which, between which hashes, and the checkpoints inside it. Its last
 * checkpoint is the chain's end at that time, also when the export stops earlier.
 *
 * @param first number of the first row; {@code last} is smaller when there is none
 * @param before hash of the row before the first
 * @param hash hash of the last row
 * @param at when it was exported, UTC
 */
public record Manifest(
        long first,
        String before,
        long last,
        String hash,
        String at,
        List<Checkpoint> checkpoints,
        String key,
        String signature) {
    private static final String FORM = "candor-audit-export-1";

    public Manifest {
        checkpoints = List.copyOf(checkpoints);
    }

    public static Manifest sign(
            AuditKey key, long first, String before, long last, String hash, String at, List<Checkpoint> checkpoints) {
        var unsigned = new Manifest(first, before, last, hash, at, checkpoints, key.publicKey(), "");
        return new Manifest(
                first, before, last, hash, at, checkpoints, key.publicKey(), key.sign(unsigned.statement()));
    }

    public boolean isSigned() {
        return AuditKey.signed(key, statement(), signature);
    }

    public long rows() {
        return last - first + 1;
    }

    private byte[] statement() {
        var canonical = new Canonical()
                .and(FORM)
                .and(first)
                .and(before)
                .and(last)
                .and(hash)
                .and(at);
        canonical.and(checkpoints.size());
        checkpoints.forEach(checkpoint -> checkpoint.into(canonical));
        return canonical.and(key).bytes();
    }
}
