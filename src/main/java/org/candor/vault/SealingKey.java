package org.candor.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits for AES in Galois/counter mode (NIST SP 800-38D), which notices every changed bit. */
final class SealingKey {
    static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException if there are not exactly {@link #LENGTH} bytes */
    SealingKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes, not " + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    static byte[] fresh() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * @param place what the bytes are bound to; not kept with them
     * @return a random nonce, then the sealed bytes with their tag
     */
    byte[] seal(byte[] plain, byte[] place) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @throws GeneralSecurityException if key, place or any bit is another than at sealing */
    byte[] open(ByteBuffer sealed, byte[] place) throws GeneralSecurityException {
        if (sealed.remaining() < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        var nonce = new byte[NONCE];
        sealed.get(nonce);
        var rest = new byte[sealed.remaining()];
        sealed.get(rest);
        return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest);
    }

    /** The HMAC-SHA-256 of the bytes under a key that is derived from this one for marks in that place alone. */
    byte[] mark(byte[] plain, byte[] place) {
        return hmac(hmac(key.getEncoded(), place), plain);
    }

    private static byte[] hmac(byte[] secret, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
