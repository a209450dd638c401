package org.candor.support;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures of the full tests ({@code mvn -Pfull verify}), kept in {@code docs/evidence/NAME.json} part by part with commit and
 * seed, so that a run that was cut off goes on where it stopped. The small tests of {@code mvn verify} keep nothing.
 */
public final class Evidence {
    private static final long SEED = 20_261_124;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Evidence() {}

    /** Whether the full figures are asked for. */
    public static boolean isFull() {
        return System.getProperty("candor.scale", "slice").equals("full");
    }

    /** Seed of everything generated: fixed, unless {@code -Dcandor.seed} says another. */
    public static long seed() {
        return Long.getLong("candor.seed", SEED);
    }

    /** Which database the tests run on: h2 or postgresql. */
    public static String database() {
        return System.getProperty("candor.it.database", "none");
    }

    /** For a test that the database hardly matters to: on H2 always, on PostgreSQL with the full figures. */
    public static boolean isOnH2OrFull() {
        return isFull() || !database().equals("postgresql");
    }

    /** What a server with tests inside has to know. */
    static Map<String, String> settings(String database) {
        return Map.of(
                "candor.scale",
                System.getProperty("candor.scale", "slice"),
                "candor.seed",
                String.valueOf(seed()),
                "candor.it.database",
                database,
                "candor.evidence",
                folder().toAbsolutePath().toString(),
                "candor.commit",
                commit());
    }

    /** Whether this part was run already, on this code and with this seed. */
    public static boolean has(String name, String part) {
        var kept = figures(name, part);
        return !kept.isEmpty()
                && Head.isSameCode(String.valueOf(kept.get("commit")))
                && String.valueOf(seed()).equals(String.valueOf(kept.get("seed")));
    }

    /** What was kept of a part; empty for nothing. */
    public static Map<?, ?> figures(String name, String part) {
        return read(name).get(part) instanceof Map<?, ?> kept ? kept : Map.of();
    }

    /** Keeps a part's figures in a full run; the slice changes no file. */
    public static void keep(String name, String part, Map<String, ?> figures) {
        if (!isFull()) {
            return;
        }
        var kept = new TreeMap<String, Object>(figures);
        kept.put("commit", commit());
        kept.put("seed", seed());
        var parts = read(name);
        parts.put(part, kept);
        try {
            Files.createDirectories(folder());
            Files.writeString(file(name), JSON.writeValueAsString(parts) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> read(String name) {
        try {
            return Files.exists(file(name))
                    ? JSON.readValue(Files.readString(file(name)), new TypeReference<TreeMap<String, Object>>() {})
                    : new TreeMap<>();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path file(String name) {
        return folder().resolve(name + ".json");
    }

    private static Path folder() {
        return Path.of(System.getProperty("candor.evidence", "docs/evidence"));
    }

    private static String commit() {
        var known = System.getProperty("candor.commit", "");
        return known.isEmpty() ? Head.COMMIT : known;
    }

    /** Asks git once. */
    private static final class Head {
        static final String COMMIT = ask();

        /** Evidence itself may have been committed since, and words. */
        static boolean isSameCode(String kept) {
            try {
                return commit().equals(kept)
                        || new ProcessBuilder(
                                                "git",
                                                "diff",
                                                "--quiet",
                                                kept,
                                                "HEAD",
                                                "--",
                                                "src",
                                                "processes",
                                                "pom.xml")
                                        .start()
                                        .waitFor()
                                == 0;
            } catch (IOException noGit) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private static String ask() {
            try {
                var git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
                var answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                return answer.isEmpty() ? "unknown" : answer;
            } catch (IOException noGit) {
                return "unknown";
            }
        }
    }
}
