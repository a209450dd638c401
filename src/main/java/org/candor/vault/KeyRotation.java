package org.candor.vault;

import java.security.GeneralSecurityException;
import java.util.UUID;

/** Wraps every data key with the master key in use. No other row is touched; it may run twice and on several nodes. */
final class KeyRotation {
    private static final int BATCH = 500;

    private final DataKeyTable table;
    private final MasterKeys keys;

    KeyRotation(DataKeyTable table, MasterKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /**
     * @return how many data keys were wrapped again
     * @throws IllegalArgumentException if some are wrapped by a key that is not given, with a sentence that says so
     */
    int run() {
        if (!table.masterKeys().stream().allMatch(keys::knows)) {
            throw wrongKey();
        }
        var rotated = 0;
        for (var batch = table.notWrappedBy(keys.current(), BATCH);
                !batch.isEmpty();
                batch = table.notWrappedBy(keys.current(), BATCH)) {
            batch.forEach(this::wrapAgain);
            rotated += batch.size();
        }
        return rotated;
    }

    private void wrapAgain(UUID owner, WrappedKey old) {
        try {
            var bytes = keys.unwrap(owner, old);
            table.wrapAgain(owner, old.masterKey(), new WrappedKey(keys.current(), keys.wrap(owner, bytes)));
        } catch (GeneralSecurityException changed) {
            throw wrongKey();
        }
    }

    private static IllegalArgumentException wrongKey() {
        return new IllegalArgumentException("The key in CANDOR_KEY or CANDOR_KEY_FILE is not the one that this"
                + " database's health data was sealed with. Give the right one; after a rotation keep the old key"
                + " behind the new one until every node has started once.");
    }
}
