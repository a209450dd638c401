package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.candor.intake.SampleIntake;
import org.candor.questionnaire.Answers;
import org.candor.support.Field;
import org.candor.support.Form;
import org.candor.support.Person;

/**
 * One person's request over HTTP, from the first contact to the talk after a revocation. Wherever words are taken it writes what it is given
 * for that kind of field.
 */
final class Story {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    static final String PHONE = "(503) 555-0187";
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

    private final Practice practice;
    private final UnaryOperator<String> words;
    private final String family = "Field"
            + new Random().ints(8, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    private final String name = "Mara " + family;
    private final String email = "mara." + family.toLowerCase(Locale.ROOT) + "@example.org";
    private final Person patient = new Person();

    /** @param words by the kind of field: answer, summary, wish, reason, decision, talk */
    Story(Practice practice, UnaryOperator<String> words) {
        this.practice = practice;
        this.words = words;
    }

    void tell() {
        signsUp();
        fillsIn(sample());
        nurseAsksAndCompletes();
        clinicianClosesFindings();
        clinicianApproves();
        signs();
        takesBack();
    }

    String family() {
        return family;
    }

    Person patient() {
        return patient;
    }

    void signsUp() {
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

    void fillsIn(Map<String, Answers> sample) {
        sample.forEach((section, answers) -> Practice.fills(patient, section, answers));
        does(patient, "/patient/check-answers.xhtml", "send", "sendIntake", Map.of("certified", "on"));
    }

    void fills(String section) {
        var answers = sample().get(section);
        if (answers != null) {
            Practice.fills(patient, section, answers);
        }
    }

    Map<String, Answers> sample() {
        var sample = new LinkedHashMap<>(SampleIntake.named(SampleIntake.CRPS, TODAY.minusDays(2)));
        sample.computeIfPresent("about-you", (section, answers) -> answers.with("legalName", name));
        WORDS.forEach(path -> {
            var section = path.substring(0, path.indexOf('/'));
            sample.computeIfPresent(
                    section,
                    (id, answers) -> answers.with(path.substring(section.length() + 1), words.apply("answer")));
        });
        return sample;
    }

    void nurseAsksAndCompletes() {
        var results = Map.of("observedOn", TODAY.toString(), "mme", "15");
        does(practice.staff("nurse"), practice.takes("nurse", name), "results", "keepResults", results);
        nurseAsks();
        answersMore();
        var again = practice.takes("nurse", name);
        var told = Map.of("summary", words.apply("summary"), "medicines", words.apply("summary"));
        does(practice.staff("nurse"), again, "reviewHistory", "complete", told);
    }

    private void nurseAsks() {
        does(
                practice.staff("nurse"),
                practice.takes("nurse", name),
                "reviewHistory",
                "askForMore",
                Map.of(
                        "summary",
                        words.apply("summary"),
                        "medicines",
                        words.apply("summary"),
                        "wishes",
                        words.apply("wish"),
                        "sections",
                        "labs"));
    }

    private void answersMore() {
        var page = "/patient/answer-more.xhtml";
        var labs = Map.of(
                "hasResult", List.of("yes"),
                "date", List.of(TODAY.minusDays(6).toString()),
                "alt", List.of("24"),
                "altUpper", List.of("40"),
                "ast", List.of("22"),
                "astUpper", List.of("40"),
                "lab", List.of(words.apply("answer")));
        Practice.fills(patient, "labs", Answers.of(labs));
        var field = Form.in(patient.open(page), "more").fields().stream()
                .map(Field::name)
                .filter(each -> each.endsWith("words"))
                .findFirst()
                .orElseThrow();
        does(patient, page, "more", "sendMore", Map.of(field, words.apply("wish"), "certified", "on"));
    }

    /** The task to evaluate; the clinician holds it. */
    String evaluation() {
        return practice.takes("clinician", name);
    }

    /** @param results values by what was measured */
    void clinicianRecords(Map<String, String> results) {
        var given = new HashMap<>(results);
        given.put("observedOn", TODAY.toString());
        does(practice.staff("clinician"), evaluation(), "results", "keepResults", given);
    }

    void clinicianClosesFindings() {
        var clinician = practice.staff("clinician");
        var item = evaluation();
        does(clinician, item, "results", "keepResults", Map.of("observedOn", TODAY.toString(), "pdmp", "clear"));
        while (Form.find(clinician.open(item), "closeFinding").isPresent()) {
            does(clinician, item, "closeFinding", "close", Map.of("reason", words.apply("reason")));
        }
        assertTrue(clinician.open(item).body().contains(Markers.START), "who may read it reads it");
    }

    void clinicianApproves() {
        var clinician = practice.staff("clinician");
        var reasons = Map.of("decision", "approve", "reasons", words.apply("decision"), "password", Practice.PASSWORD);
        Practice.does(
                new Sweep.Target(clinician, evaluation(), "evaluate", "sign", reasons, Map.of(), "decision=approve"));
    }

    void signs() {
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
        does(
                practice.staff("clinician"),
                practice.takes("clinician", name),
                "countersign",
                "countersignConsent",
                Map.of("talked", "on", "countersignPassword", Practice.PASSWORD));
    }

    private void takesBack() {
        var revoke = patient.open("/patient/documents.xhtml")
                .page()
                .select("a[href*=revoke-consent]")
                .attr("href");
        does(patient, revoke, "revoke", "revokeConsent", Map.of("password", Practice.OWN_PASSWORD));
        var talk = practice.takes("nurse", name);
        does(practice.staff("nurse"), talk, "talk", "talked", Map.of("note", words.apply("talk")));
        withdraws();
    }

    void withdraws() {
        does(patient, "/patient/withdraw.xhtml", "withdraw", "confirm", Map.of());
    }

    private static void does(Person who, String page, String form, String button, Map<String, String> good) {
        Practice.does(new Sweep.Target(who, page, form, button, good, Map.of()));
    }
}
