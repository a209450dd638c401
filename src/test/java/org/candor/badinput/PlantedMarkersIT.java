package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.support.Evidence;
import org.candor.support.Person;
import org.candor.support.Records;
import org.junit.jupiter.api.Test;

/**
 * Whole stories over HTTP, with a marker in every field that takes words; then nothing that the portal leaves behind holds
 * one: no table, the engine's among them, no file of the database, no log, no address of a page, no mail, no file name.
 */
class PlantedMarkersIT {
    private static final int FEW = 50;
    private static final int MANY = 1_000;
    private static final String PHONE_KEPT = "+15035550187";
    /** In the sample intake. */
    private static final String BORN = "1979-05-14";

    private static final String PDF = "%PDF-";

    private final Markers markers = new Markers(Evidence.seed());
    private final Practice practice = new Practice();

    @Test
    void what_patients_and_staff_write_is_found_nowhere() throws Exception {
        var folder = Path.of("target", "it", Evidence.database());
        try (var records = Records.open()) {
            var stories = 0;
            while (markers.count() < (Evidence.isFull() ? MANY : FEW) || stories == 0) {
                records.forgiveTries();
                new Story(practice, kind -> markers.next()).tell();
                stories++;
            }
            var found = new ArrayList<String>();
            for (var word : List.of(Markers.START, PHONE_KEPT, BORN, PDF)) {
                var traces = new Traces(word);
                found.addAll(traces.columns(records.connection()));
                found.addAll(traces.under(folder));
                records.dataFolder().ifPresent(data -> found.addAll(traces.under(data)));
            }
            var mails = new Person().open("/public/demo-mail.xhtml").body();

            controls(records, new Traces(Markers.START), folder);
            assertEquals(List.of(), found);
            assertFalse(new Traces(Markers.START).in(mails) || mails.contains(BORN), "in a mail");
            assertTrue(Files.size(folder.resolve("portal").resolve("server.log")) > 0);
            Evidence.keep(
                    "planted-markers",
                    Evidence.database(),
                    Map.of("markers", markers.count(), "stories", stories, "found", found.size()));
        }
    }

    @Test
    void a_page_that_meets_a_moved_value_is_refused_with_a_row_in_the_trail() throws Exception {
        try (var records = Records.open();
                var statement = records.connection().createStatement()) {
            records.forgiveTries();
            var story = new Story(practice, kind -> markers.next());
            story.signsUp();
            story.fills("reason-and-goals");
            var before = records.refusals();
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "update intake_answer set given = (select other.given from intake_answer other"
                                    + " where other.request_id = intake_answer.request_id and other.path = 'since')"
                                    + " where path = 'goals' and request_id in (select r.id from intake_request r, patient p"
                                    + " where r.patient_id = p.id and p.family_name = '" + story.family() + "')"));

            var answer = story.patient().open("/patient/intake-section.xhtml?section=reason-and-goals");

            assertTrue(answer.status() < 500, () -> String.valueOf(answer.status()));
            assertFalse(answer.body().contains(Markers.START));
            assertEquals(before + 1, records.refusals());
        }
    }

    /** The search finds what is there. */
    private void controls(Records records, Traces traces, Path folder) throws SQLException, IOException {
        var file = folder.resolve("control");
        Files.writeString(file, "before" + Markers.START + "after");
        assertEquals(List.of(file.toString()), traces.under(folder));
        Files.delete(file);
        try (var statement = records.connection().createStatement()) {
            statement.execute("create table planted (words varchar(40), bytes bytea)");
            statement.execute("insert into planted (words) values ('" + Markers.START + "')");
            statement.execute("insert into planted (bytes) select cast(words as bytea) from planted");
            assertEquals(2, traces.columns(records.connection()).size());
            statement.execute("drop table planted");
        }
    }
}
