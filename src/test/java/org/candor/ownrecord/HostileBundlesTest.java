package org.candor.ownrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.candor.shared.Texts;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileBundlesTest {
    private static final long MOST_MILLIS = 2_000;
    private static final int MEGABYTES = 256;
    private static final Set<OwnRecordRefusal> NOT_OF_A_FILE =
            Set.of(OwnRecordRefusal.NO_WORDS, OwnRecordRefusal.TOO_MANY_FILES);

    /** A file of 20 MB, its text and what was made of it have to fit in together. */
    @Test
    void each_is_refused_or_read_for_what_is_true_in_it_within_two_seconds_and_256_megabytes(@TempDir Path folder)
            throws Exception {
        var said = folder.resolve("said.txt");
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEGABYTES + "m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileReading.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(java.waitFor(3, TimeUnit.MINUTES), "it hangs");

        var answers = new LinkedHashMap<String, String>();
        long slowest = 0;
        for (var line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            var parts = line.split("\t");
            if (parts.length == 3) {
                answers.put(parts[2], parts[0]);
                slowest = Math.max(slowest, Long.parseLong(parts[1]));
            }
        }
        var expected = new LinkedHashMap<String, String>();
        HostileBundle.all().forEach(hostile -> expected.put(hostile.name(), hostile.answer()));
        assertEquals(lines(expected), lines(answers), () -> unread(said));
        assertTrue(slowest < MOST_MILLIS, () -> unread(said));
        Evidence.keep(
                "own-records",
                "hostile",
                Map.of(
                        "files",
                        expected.size(),
                        "refused",
                        expected.values().stream()
                                .filter(a -> a.matches("[A-Z].*"))
                                .count(),
                        "slowestMillis",
                        slowest,
                        "megabytes",
                        MEGABYTES));
    }

    @Test
    void every_refusal_of_a_file_has_its_sentence_and_a_file_that_earns_it() {
        var texts = new Texts();
        var tried = HostileBundle.all().stream().map(HostileBundle::answer).collect(Collectors.toSet());

        for (var reason : OwnRecordRefusal.values()) {
            assertTrue(NOT_OF_A_FILE.contains(reason) || tried.contains(reason.name()), reason.name());
            for (var language : Arrays.asList("en", "es")) {
                assertNotEquals(reason.key(), texts.in(language, reason.key()));
            }
        }
    }

    private static String lines(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining("\n"));
    }

    private static String unread(Path said) {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
