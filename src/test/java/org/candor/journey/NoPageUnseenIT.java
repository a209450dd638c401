package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candor.intake.IntakeSections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * A page that no test has looked at for barriers, on a phone and at a desk, by day and by night, fails the build. Runs
 * last, and only in a run with the stories.
 */
@DisabledIfSystemProperty(named = "candor.it.database", matches = "postgresql", disabledReason = "pages do not differ")
@Order(Integer.MAX_VALUE)
class NoPageUnseenIT {
    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>");

    /** Only a way: it never shows. */
    private static final String ONLY_A_WAY = "/staff/home.xhtml";

    @BeforeEach
    void only_after_the_stories() {
        assumeTrue(Seen.everyWay("/patient/sign-consent.xhtml"), "no story was lived in this run");
    }

    @Test
    void every_page() throws IOException {
        try (var files = Files.walk(PAGES)) {
            assertAllSeen(
                    files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                            .filter(path -> path.matches("(?!/WEB-INF).*\\.x?html") && !path.equals(ONLY_A_WAY)));
        }
    }

    @Test
    void every_form_of_the_worklist() throws IOException {
        try (var files = Files.walk(PAGES.resolve("WEB-INF/panels"), 2)) {
            assertAllSeen(
                    files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                            .filter(path -> path.matches("/WEB-INF/panels/(clinician|nurse|coordinator)/.*")));
        }
    }

    @Test
    void every_section_of_the_intake() {
        assertAllSeen(new IntakeSections().all().stream().map(section -> "section " + section.id()));
    }

    @Test
    void every_answer_of_the_server_itself() throws IOException {
        try (var files = Files.list(PAGES.resolve("WEB-INF/errorpages"))) {
            assertAllSeen(files.map(NoPageUnseenIT::title));
        }
    }

    private static void assertAllSeen(Stream<String> places) {
        assertEquals(
                List.of(),
                places.filter(place -> !Seen.everyWay(place)).sorted().toList());
    }

    private static String title(Path file) {
        try {
            var found = TITLE.matcher(Files.readString(file));
            return found.find() ? found.group(1) : file.toString();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
