package org.candor.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of exact bytes, as 64 hexadecimal digits. */
public final class Fingerprint {
    private static final int BRIEF = 12;

    private Fingerprint() {}

    /** Enough of a fingerprint to name the bytes where there is little room. */
    public static String brief(String sha256) {
        return sha256.substring(0, BRIEF);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
