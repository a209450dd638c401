package org.candor.audit.chain;

/**
 * A signed word about the chain: row {@code seq} had this hash. Whoever kept one elsewhere sees when rows up to it are
 * changed or gone, also when somebody owns the database.
 *
 * @param at when it was signed, UTC
 * @param key the public key, base64
 */
public record Checkpoint(long seq, String hash, String at, String key, String signature) {
    private static final String FORM = "candor-audit-checkpoint-1";

    public static Checkpoint sign(AuditKey key, long seq, String hash, String at) {
        return new Checkpoint(seq, hash, at, key.publicKey(), key.sign(statement(seq, hash, at)));
    }

    public boolean isSigned() {
        return AuditKey.signed(key, statement(seq, hash, at), signature);
    }

    Canonical into(Canonical canonical) {
        return canonical.and(seq).and(hash).and(at).and(key).and(signature);
    }

    private static byte[] statement(long seq, String hash, String at) {
        return new Canonical().and(FORM).and(seq).and(hash).and(at).bytes();
    }
}
