package org.candor.screening.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which bytes of a rule table were evaluated: the first twelve digits of their SHA-256. */
final class TableVersion {
    private static final int DIGITS = 12;

    private TableVersion() {}

    static String of(String table) {
        try (var stream = TableVersion.class.getResourceAsStream("/processes/" + table)) {
            if (stream == null) {
                return "none";
            }
            var hash = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
