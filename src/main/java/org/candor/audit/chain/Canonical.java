package org.candor.audit.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Fields as bytes in one way only: each as its length in UTF-8 bytes, a colon, the text and a comma ({@code 4:done,}),
 * an absent one as {@code -,}. No two different rows are written alike, and ten lines of any language write them.
 */
final class Canonical {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Canonical and(@Nullable String field) {
        if (field == null) {
            bytes.writeBytes("-,".getBytes(StandardCharsets.US_ASCII));
            return this;
        }
        var text = field.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(text);
        bytes.write(',');
        return this;
    }

    Canonical and(long number) {
        return and(Long.toString(number));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** SHA-256 as 64 hexadecimal digits. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
