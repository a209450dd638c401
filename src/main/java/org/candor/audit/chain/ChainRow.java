package org.candor.audit.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sealed row of the trail.
 *
 * @param seq its place, from 1, without gaps
 * @param fields what the row says, by the names of {@link #NAMES}; an absent one is missing
 * @param prev hash of the row before; of the first, {@link #START}
 * @param hash SHA-256 of prev, place and every field, written as {@link Canonical} does
 */
public record ChainRow(long seq, Map<String, String> fields, String prev, String hash) {
    /** In the order of the hash; never reordered, only added to under a new {@link #FORM}. */
    public static final java.util.List<String> NAMES = java.util.List.of(
            "event", "at", "node", "request", "account", "roles", "action", "object", "patient", "purpose", "outcome",
            "sealed");

    /** Before the first row. */
    public static final String START = "0".repeat(64);

    private static final String FORM = "candor-audit-row-1";

    public ChainRow {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The row that follows {@code prev}. */
    public static ChainRow after(String prev, long seq, Map<String, String> fields) {
        return new ChainRow(seq, fields, prev, hash(prev, seq, fields));
    }

    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** Whether the hash is that of what the row says. */
    boolean holds() {
        return holdsAs(seq);
    }

    /** Whether it would hold with another number: then only its number was changed. */
    boolean holdsAs(long number) {
        return hash.equals(hash(prev, number, fields));
    }

    private static String hash(String prev, long seq, Map<String, String> fields) {
        var canonical = new Canonical().and(FORM).and(prev).and(seq);
        NAMES.forEach(name -> canonical.and(fields.get(name)));
        return canonical.hash();
    }
}
