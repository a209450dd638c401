package org.candor.audit.chain;

import java.util.List;
import java.util.Optional;

/**
 * What whoever checks knows from elsewhere; without it an export is only held against itself.
 *
 * @param key the public key that the practice handed out
 * @param kept checkpoints that were kept outside the database
 */
public record Trust(Optional<String> key, List<Checkpoint> kept) {
    public static final Trust NOTHING_KNOWN = new Trust(Optional.empty(), List.of());

    public Trust {
        kept = List.copyOf(kept);
    }
}
