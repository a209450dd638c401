package org.candor.audit.chain;

import java.util.Optional;

/**
 * What came out of a check.
 *
 * @param rows how many rows were held against the chain
 * @param checkpoints how many signatures inside it
 * @param key the public key that the export is signed with, empty when that cannot be read
 */
public record Verdict(long rows, int checkpoints, String key, Optional<Fault> fault) {
    public boolean isGood() {
        return fault.isEmpty();
    }
}
