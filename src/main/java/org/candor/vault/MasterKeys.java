package org.candor.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.candor.shared.Fingerprint;

/**
 * The keys that wrap data keys: the first one is in use, those after it only open what was wrapped before a rotation.
 * They are never in the database.
 */
final class MasterKeys {
    private static final int ID_LENGTH = 16;

    private final Map<String, SealingKey> byId;

    private MasterKeys(Map<String, SealingKey> byId) {
        this.byId = byId;
    }

    /**
     * @param text one key of 32 bytes in Base64 on each line, or divided by commas; the key in use first
     * @throws IllegalArgumentException with a sentence that does not quote the text
     */
    static MasterKeys of(String text) {
        var keys = new LinkedHashMap<String, SealingKey>();
        for (var line : text.split("[,\\s]+")) {
            if (!line.isBlank()) {
                var bytes = decoded(line);
                keys.put(Fingerprint.sha256(bytes).substring(0, ID_LENGTH), new SealingKey(bytes));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Candor's key is empty.");
        }
        return new MasterKeys(keys);
    }

    static String freshLine() {
        return Base64.getEncoder().encodeToString(SealingKey.fresh()) + "\n";
    }

    private static byte[] decoded(String line) {
        try {
            var bytes = Base64.getDecoder().decode(line);
            if (bytes.length == SealingKey.LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the text
        }
        throw new IllegalArgumentException(
                "Candor's key is not 32 bytes in Base64. Make one with: openssl rand -base64 32");
    }

    /** Names the key in use, without saying anything about it. */
    String current() {
        return byId.keySet().iterator().next();
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    byte[] wrap(UUID owner, byte[] dataKey) {
        return key(current()).seal(dataKey, place(owner));
    }

    /** @throws GeneralSecurityException if it was wrapped with another key, or for somebody else */
    byte[] unwrap(UUID owner, WrappedKey wrapped) throws GeneralSecurityException {
        if (!knows(wrapped.masterKey())) {
            throw new GeneralSecurityException("wrapped with an unknown key");
        }
        return key(wrapped.masterKey()).open(ByteBuffer.wrap(wrapped.bytes()), place(owner));
    }

    private SealingKey key(String id) {
        var key = byId.get(id);
        if (key == null) {
            throw new IllegalArgumentException("no key " + id);
        }
        return key;
    }

    private static byte[] place(UUID owner) {
        return ("data_key|" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
