package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candor.intake.SampleIntake;
import org.candor.questionnaire.Answers;
import org.candor.support.Evidence;
import org.candor.support.Field;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Records;
import org.junit.jupiter.api.Test;

/**
 * Whole stories over HTTP, with a marker in every field that takes words; then nothing that the portal leaves behind holds
 * one: no table, the engine's among them, no file of the database, no log, no address of a page, no mail, no file name.
 */
class PlantedMarkersIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private static final int FEW = 50;
    private static final int MANY = 1_000;
    private static final String PHONE = "(503) 555-0187";
    private static final String PHONE_KEPT = "+15035550187";
    /** Questions that are answered in words. */
    private static final List<String> WORDS = List.of(
            "about-you/pronouns",
            "your-home/street",
            "your-home/city",
            "your-home/escortName",
            "reason-and-goals/since",
            "reason-and-goals/goals",
            "reason-and-goals/triedNotes",
            "conditions/otherConditions",
            "medicines/medicines.2.name",
            "medicines/medicines.2.dose",
            "medicines/medicines.0.started",
            "allergies/allergies.0.substance",
            "allergies/allergies.0.reaction");

    private final Markers markers = new Markers(Evidence.seed());
    private final Practice practice = new Practice();

    @Test
    void what_patients_and_staff_write_is_found_nowhere() throws Exception {
        var folder = Path.of("target", "it", Evidence.database());
        try (var records = Records.open()) {
            var stories = 0;
            while (markers.count() < (Evidence.isFull() ? MANY : FEW) || stories == 0) {
                records.forgiveTries();
                new Story().tell();
                stories++;
            }
            var traces = new Traces(Markers.START);
            var phone = new Traces(PHONE_KEPT);
            var found = new TreeMap<String, Object>();
            found.put("columns", both(traces.columns(records.connection()), phone.columns(records.connection())));
            found.put("files", both(traces.under(folder), phone.under(folder)));
            var data = records.dataFolder();
            if (data.isPresent()) {
                found.put("database files", both(traces.under(data.get()), phone.under(data.get())));
            }
            found.put(
                    "mails",
                    traces.in(new Person().open("/public/demo-mail.xhtml").body()) ? List.of("mail") : List.of());

            controls(records, traces, folder);
            assertTrue(Files.readString(folder.resolve("portal").resolve("server.log"))
                            .length()
                    > 0);
            assertEquals(
                    "",
                    found.values().stream()
                            .map(String::valueOf)
                            .filter(hit -> !hit.equals("[]"))
                            .collect(Collectors.joining()));
            Evidence.keep(
                    "planted-markers",
                    Evidence.database(),
                    Map.of("markers", markers.count(), "stories", stories, "found", 0));
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

    private static List<String> both(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** One person's request, from the first contact to the talk after a revocation. */
    private final class Story {
        private final String family = "Field"
                + new Random().ints(8, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
        private final String name = "Mara " + family;
        private final String email = "mara." + family.toLowerCase(Locale.ROOT) + "@example.org";
        private final Person patient = new Person();

        void tell() {
            signsUp();
            fillsIn();
            nurseAsksAndCompletes();
            clinicianApproves();
            signsAndTakesBack();
        }

        private void signsUp() {
            var contact = new HashMap<>(Map.of(
                    "givenName", "Mara",
                    "familyName", family,
                    "phone", PHONE,
                    "zip", "97214",
                    "safeContact", "MESSAGE_OK",
                    "adult", "yes"));
            does(new Person(), "/public/ask-for-a-call.xhtml", "ask", "send", contact);
            var item = practice.takes("coordinator", name);
            does(practice.staff("coordinator"), item, "callBack", "save", Map.of("outcome", "invited", "email", email));
            var link = Practice.mailedLink(email, "sign-up.xhtml");
            does(patient, link, "invited", "save", Map.of("password", Practice.OWN_PASSWORD));
            patient.signedIn(email, Practice.OWN_PASSWORD);
        }

        private void fillsIn() {
            var sample = new LinkedHashMap<>(SampleIntake.named(SampleIntake.CRPS, TODAY.minusDays(2)));
            sample.computeIfPresent("about-you", (section, answers) -> answers.with("legalName", name));
            WORDS.forEach(path -> {
                var section = path.substring(0, path.indexOf('/'));
                sample.computeIfPresent(
                        section, (id, answers) -> answers.with(path.substring(section.length() + 1), markers.next()));
            });
            sample.forEach((section, answers) -> Practice.fills(patient, section, answers));
            does(patient, "/patient/check-answers.xhtml", "send", "sendIntake", Map.of("certified", "on"));
        }

        private void nurseAsksAndCompletes() {
            var nurse = practice.staff("nurse");
            var item = practice.takes("nurse", name);
            does(nurse, item, "results", "keepResults", Map.of("observedOn", TODAY.toString(), "mme", "15"));
            does(
                    nurse,
                    item,
                    "reviewHistory",
                    "askForMore",
                    Map.of(
                            "summary",
                            markers.next(),
                            "medicines",
                            markers.next(),
                            "wishes",
                            markers.next(),
                            "sections",
                            "labs"));
            var page = "/patient/answer-more.xhtml";
            var labs = Map.of(
                    "hasResult", List.of("yes"),
                    "date", List.of(TODAY.minusDays(6).toString()),
                    "alt", List.of("24"),
                    "altUpper", List.of("40"),
                    "ast", List.of("22"),
                    "astUpper", List.of("40"),
                    "lab", List.of(markers.next()));
            Practice.fills(patient, "labs", Answers.of(labs));
            var words = Form.in(patient.open(page), "more").fields().stream()
                    .map(Field::name)
                    .filter(field -> field.endsWith("words"))
                    .findFirst()
                    .orElseThrow();
            does(patient, page, "more", "sendMore", Map.of(words, markers.next(), "certified", "on"));
            var again = practice.takes("nurse", name);
            var told = Map.of("summary", markers.next(), "medicines", markers.next());
            does(nurse, again, "reviewHistory", "complete", told);
        }

        private void clinicianApproves() {
            var clinician = practice.staff("clinician");
            var item = practice.takes("clinician", name);
            does(clinician, item, "results", "keepResults", Map.of("observedOn", TODAY.toString(), "pdmp", "clear"));
            while (Form.find(clinician.open(item), "closeFinding").isPresent()) {
                does(clinician, item, "closeFinding", "close", Map.of("reason", markers.next()));
            }
            assertTrue(clinician.open(item).body().contains(Markers.START), "who may read it reads it");
            var reasons = Map.of("decision", "approve", "reasons", markers.next(), "password", Practice.PASSWORD);
            Practice.does(new Sweep.Target(clinician, item, "evaluate", "sign", reasons, Map.of(), "decision=approve"));
        }

        private void signsAndTakesBack() {
            var page = patient.open("/patient/consent.xhtml")
                    .page()
                    .select("[id=toSign]")
                    .attr("href");
            does(
                    patient,
                    page,
                    "sign",
                    "signConsent",
                    Map.of("initials", "M.F.", "typedName", name, "how", "type", "password", Practice.OWN_PASSWORD));
            var clinician = practice.staff("clinician");
            does(
                    clinician,
                    practice.takes("clinician", name),
                    "countersign",
                    "countersignConsent",
                    Map.of("talked", "on", "countersignPassword", Practice.PASSWORD));
            var revoke = patient.open("/patient/documents.xhtml")
                    .page()
                    .select("a[href*=revoke-consent]")
                    .attr("href");
            does(patient, revoke, "revoke", "revokeConsent", Map.of("password", Practice.OWN_PASSWORD));
            does(
                    practice.staff("nurse"),
                    practice.takes("nurse", name),
                    "talk",
                    "talked",
                    Map.of("note", markers.next()));
        }

        private void does(Person who, String page, String form, String button, Map<String, String> good) {
            Practice.does(new Sweep.Target(who, page, form, button, good, Map.of()));
        }
    }
}
