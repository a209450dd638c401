package org.candor.opening;

import java.util.List;
import org.candor.shared.Fingerprint;

/**
 * One version of something that the medical director stands for, known by the SHA-256 of its exact bytes.
 *
 * @param name where it comes from, with its version
 * @param title what staff call it
 * @param lines the same in words, to be read before signing
 */
public record Acceptable(Kind kind, String name, String title, String sha256, List<String> lines) {
    /** What it is; the order of the page. */
    public enum Kind {
        CONSENT,
        QUESTIONNAIRE,
        RULES,
        SETTINGS,
        STATE_POLICY
    }

    /** Known by its lines, when there are no other bytes. */
    static Acceptable ofLines(Kind kind, String name, String title, List<String> lines) {
        return new Acceptable(kind, name, title, Fingerprint.sha256(bytes(String.join("\n", lines))), lines);
    }

    static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What an acceptance keeps. */
    AcceptedVersion version() {
        return new AcceptedVersion(name, sha256);
    }
}
