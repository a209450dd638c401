package org.candor.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.candor.shared.Texts;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hostile files of the list of attacks (UP01 to UP20), each with its answer, and each with its sentence. */
class HostileFilesTest {
    private static final long MOST_MILLIS = 25_000;
    private static final int MEGABYTES = 320;
    private static final Set<UploadRefusal> NOT_OF_A_FILE = Set.of(
            UploadRefusal.NO_KIND,
            UploadRefusal.TOO_MANY,
            UploadRefusal.FULL,
            UploadRefusal.REQUEST_OVER,
            UploadRefusal.CHECKED,
            UploadRefusal.OTHER_KIND,
            UploadRefusal.NOT_SENT,
            UploadRefusal.NO_DAY);

    @Test
    void each_is_refused_by_its_code_or_drawn_anew_in_little_memory(@TempDir Path folder) throws Exception {
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEGABYTES + "m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileDrawing.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(4, TimeUnit.MINUTES), "it hangs");

        var answers = new LinkedHashMap<String, String>();
        long slowest = 0;
        var unhandled = new ArrayList<String>();
        for (var line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            var parts = line.split("\t");
            if (parts.length == 3) {
                answers.put(parts[2], parts[0]);
                slowest = Math.max(slowest, Long.parseLong(parts[1]));
            } else if (parts[0].equals("CHANGED")) {
                unhandled.add(parts[1]);
            }
        }
        var expected = new LinkedHashMap<String, String>();
        HostileFile.all().forEach(hostile -> expected.put(hostile.name(), hostile.answer()));
        assertEquals(lines(expected), lines(answers));
        assertEquals(List.of("0", "0", "0"), unhandled, "files with a few wrong bytes");
        assertTrue(slowest < MOST_MILLIS, slowest + " ms");
        Evidence.keep(
                "uploads", "hostile", Map.of("files", expected.size(), "slowest ms", slowest, "heap MB", MEGABYTES));
    }

    @Test
    void each_entry_of_the_list_that_is_about_the_bytes_is_tried() {
        assertEquals("UP01 UP03 UP05 UP06 UP08 UP11 UP13 UP20", HostileFile.entries());
    }

    @Test
    void each_reason_is_given_by_some_file_and_has_a_sentence_in_both_languages() {
        var texts = new Texts();
        var given = HostileFile.all().stream().map(HostileFile::answer).collect(Collectors.toSet());

        for (var reason : UploadRefusal.values()) {
            assertTrue(given.contains(reason.name()) || NOT_OF_A_FILE.contains(reason), reason.name());
            assertNotEquals(reason.key(), texts.in("en", reason.key()));
            assertNotEquals(texts.in("en", reason.key()), texts.in("es", reason.key()));
        }
    }

    private static String lines(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + ": " + answer.getValue())
                .collect(Collectors.joining("\n"));
    }
}
