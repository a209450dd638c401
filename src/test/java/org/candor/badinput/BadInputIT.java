package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.candor.badinput.Sweep.Target;
import org.candor.consent.ConsentSamples;
import org.candor.intake.SampleIntake;
import org.candor.journey.Browser;
import org.candor.questionnaire.Answers;
import org.candor.support.Evidence;
import org.candor.support.Field;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Bad input in every field of the journey: a clear sentence, nothing changed, never a fault, one audit row. One request goes
 * its whole way over HTTP, and each form that it meets is first sent everything that it should not be sent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // one story: each form follows from the one before
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class BadInputIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> CONTACT = Map.of(
            "givenName", "Vera",
            "familyName", family(),
            "phone", "(503) 555-0144",
            "zip", "97214",
            "safeContact", "MESSAGE_OK");
    private static final String NAME = CONTACT.get("givenName") + " " + CONTACT.get("familyName");
    private static final String SPOKEN = "<script>window.taken=1</script> \uD83D\uDE00 q#{7*7}q";

    /** Another one each time, so that a database that was used before serves too. */
    private static String family() {
        return "Stone"
                + new Random().ints(6, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private final String email = "vera." + new Random().nextInt(1_000_000) + "@example.org";
    private final Tally tally = new Tally();
    private final Practice practice = new Practice();
    private final Person patient = new Person();
    private Records records = Records.open();
    private Sweep sweep = new Sweep(records, tally);

    @BeforeAll
    void forgive() {
        records.forgiveTries();
    }

    @AfterAll
    void stop() {
        Evidence.keep("bad-input", Evidence.database(), tally.evidence());
        records.close();
    }

    @Test
    @Order(1)
    void the_public_form_asks_again() {
        var good = new HashMap<>(CONTACT);
        good.put("adult", "yes");
        sweep.goesOn(new Target(patient, "/public/ask-for-a-call.xhtml", "ask", "send", good, Map.of("phone", "none")));
        sweep.holds();
    }

    @Test
    @Order(2)
    void the_coordinator_s_forms_ask_again() {
        var coordinator = practice.staff("coordinator");
        var good = new HashMap<>(CONTACT);
        good.put("adult", "yes");
        sweep.fields(
                new Target(coordinator, "/coordinator/new-call.xhtml", "call", "save", good, Map.of("phone", "none")));
        var item = practice.takes("coordinator", NAME);
        sweep.goesOn(new Target(
                coordinator,
                item,
                "callBack",
                "save",
                Map.of("outcome", "invited", "email", email),
                Map.of("email", "none")));
        sweep.holds();
    }

    @Test
    @Order(3)
    void signing_up_and_in_ask_again() {
        var good = new HashMap<>(CONTACT);
        good.put("adult", "yes");
        good.put("email", "somebody." + email);
        good.put("password", Practice.OWN_PASSWORD);
        sweep.fields(
                new Target(new Person(), "/public/sign-up.xhtml", "signUp", "save", good, Map.of("phone", "none")));
        var link = Practice.mailedLink(email, "sign-up.xhtml");
        sweep.goesOn(new Target(
                patient, link, "invited", "save", Map.of("password", Practice.OWN_PASSWORD), Map.of("password", "")));
        records.forgiveTries();
        sweep.fields(new Target(
                new Person(),
                "/public/sign-in.xhtml",
                "signIn",
                "send",
                Map.of("email", email, "password", Practice.OWN_PASSWORD),
                Map.of("password", "wrong")));
        records.forgiveTries();
        sweep.fields(new Target(
                new Person(), "/public/forgot-password.xhtml", "forgot", "send", Map.of("email", email), NONE));
        sweep.goesOn(new Target(
                new Person(), "/public/forgot-password.xhtml", "forgot", "send", Map.of("email", email), NONE));
        var reset = Practice.mailedLink(email, "reset-password.xhtml");
        sweep.goesOn(new Target(
                new Person(),
                reset,
                "reset",
                "save",
                Map.of("password", Practice.OWN_PASSWORD),
                Map.of("password", "")));
        patient.signedIn(email, Practice.OWN_PASSWORD);
        sweep.holds();
    }

    @Test
    @Order(4)
    void every_question_of_the_intake_asks_again() {
        SampleIntake.named(SampleIntake.CRPS, TODAY.minusDays(2)).forEach((section, answers) -> {
            var own = section.equals("about-you") ? answers.with("legalName", NAME) : answers;
            Practice.fills(patient, section, own);
            var page = "/patient/intake-section.xhtml?section=" + section;
            sweep.savedFields(new Target(patient, page, "answers", "goOn", NONE, NONE));
            Practice.fills(patient, section, own);
        });
        sweep.holds();
    }

    @Test
    @Order(5)
    void sending_the_intake_asks_again() {
        sweep.goesOn(new Target(
                patient,
                "/patient/check-answers.xhtml",
                "send",
                "sendIntake",
                Map.of("certified", "on"),
                Map.of("certified", "")));
        sweep.holds();
    }

    @Test
    @Order(6)
    void the_nurse_s_forms_ask_again() {
        var nurse = practice.staff("nurse");
        var item = practice.takes("nurse", NAME);
        var results = Map.of("observedOn", TODAY.toString(), "mme", "15");
        sweep.fields(new Target(nurse, item, "results", "keepResults", results, Map.of("observedOn", "")));
        Practice.does(new Target(nurse, item, "results", "keepResults", results, NONE));
        var asking = Map.of("summary", SPOKEN, "medicines", SPOKEN, "wishes", SPOKEN, "sections", "labs");
        var askNothing = Map.of("wishes", "", "sections", "");
        sweep.goesOn(new Target(nurse, item, "reviewHistory", "askForMore", asking, askNothing));
        sweep.holds();
    }

    @Test
    @Order(7)
    void answering_more_asks_again() {
        Practice.fills(
                patient,
                "labs",
                Answers.of(Map.of(
                        "hasResult", List.of("yes"),
                        "date", List.of(TODAY.minusDays(6).toString()),
                        "alt", List.of("24"),
                        "altUpper", List.of("40"),
                        "ast", List.of("22"),
                        "astUpper", List.of("40"))));
        var page = "/patient/answer-more.xhtml";
        var words = Form.in(patient.open(page), "more").fields().stream()
                .map(Field::name)
                .filter(name -> name.endsWith("words"))
                .findFirst()
                .orElseThrow();
        sweep.goesOn(new Target(
                patient, page, "more", "sendMore", Map.of(words, SPOKEN, "certified", "on"), Map.of("certified", "")));
        sweep.holds();
    }

    @Test
    @Order(8)
    void completing_the_history_asks_again() {
        var nurse = practice.staff("nurse");
        var item = practice.takes("nurse", NAME);
        var good = Map.of("summary", SPOKEN, "medicines", SPOKEN);
        sweep.goesOn(new Target(nurse, item, "reviewHistory", "complete", good, Map.of("summary", "")));
        sweep.holds();
    }

    @Test
    @Order(9)
    void the_clinician_s_decision_asks_again() {
        var clinician = practice.staff("clinician");
        var item = practice.takes("clinician", NAME);
        isShownAsWords(item);
        var results = Map.of("observedOn", TODAY.toString(), "pdmp", "clear");
        sweep.fields(new Target(clinician, item, "results", "keepResults", results, Map.of("observedOn", "")));
        Practice.does(new Target(clinician, item, "results", "keepResults", results, NONE));
        closesFindings(clinician, item);
        var wrong = Map.of("password", "wrong");
        for (var decision : List.of("decline", "refer", "askForMore")) {
            sweep.fields(
                    new Target(clinician, item, "evaluate", "sign", decided(decision), wrong, "decision=" + decision));
        }
        sweep.goesOn(new Target(clinician, item, "evaluate", "sign", decided("approve"), wrong, "decision=approve"));
        sweep.holds();
    }

    /** What the nurse wrote stands on the chart as she wrote it, and nothing of it runs in a real browser. */
    private static void isShownAsWords(String item) {
        try (var browser = Browser.start();
                var visitor = browser.visitor()) {
            visitor.signIn("clinician@candor.example", Practice.PASSWORD)
                    .open(item)
                    .sees(SPOKEN);

            assertEquals("undefined", visitor.page().evaluate("() => typeof window.taken"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static Map<String, String> decided(String decision) {
        return Map.of("decision", decision, "reasons", SPOKEN, "password", Practice.PASSWORD, "identitySeen", "on");
    }

    private void closesFindings(Person clinician, String item) {
        var swept = false;
        while (Form.find(clinician.open(item), "closeFinding").isPresent()) {
            var target = new Target(
                    clinician, item, "closeFinding", "close", Map.of("reason", SPOKEN), Map.of("reason", ""));
            if (!swept) {
                sweep.fields(target);
                sweep.state(target);
                var long2 = target.opened().with("reason", "x".repeat(2001)).pressed("close");
                if (!sweep.look("closeFinding 2001 characters", target, long2)) {
                    sweep.problem("closeFinding takes 2001 characters");
                }
                swept = true;
            }
            Practice.does(target);
        }
    }

    @Test
    @Order(10)
    void signing_the_consent_asks_again() throws IOException {
        var reading = patient.open("/patient/consent.xhtml").page();
        var page = reading.select("[id=toSign]").attr("href");
        var wrong = Map.of("password", "wrong");
        var typed = Map.of("initials", "V.S.", "typedName", NAME, "how", "type", "password", Practice.OWN_PASSWORD);
        var drawn = Map.of(
                "initials", "V.S.", "drawing_base64", ConsentSamples.drawing(), "password", Practice.OWN_PASSWORD);
        sweep.fields(new Target(patient, page, "sign", "signConsent", drawn, wrong, "how=draw"));
        var other = patient.get(page.replaceFirst("read=[0-9a-f]{8}", "read=00000000"));
        assertEquals(true, other.way().contains("/patient/consent.xhtml"), other.way());
        sweep.goesOn(new Target(patient, page, "sign", "signConsent", typed, wrong));
        sweep.holds();
    }

    @Test
    @Order(11)
    void countersigning_asks_again() {
        var clinician = practice.staff("clinician");
        var item = practice.takes("clinician", NAME);
        sweep.goesOn(new Target(
                clinician,
                item,
                "countersign",
                "countersignConsent",
                Map.of("talked", "on", "countersignPassword", Practice.PASSWORD),
                Map.of("countersignPassword", "wrong")));
        sweep.holds();
    }

    @Test
    @Order(12)
    void booking_asks_again() {
        var coordinator = practice.staff("coordinator");
        var item = practice.takes("coordinator", NAME);
        var slot = Form.in(coordinator.open(item), "bookVisit")
                .fields()
                .get(0)
                .options()
                .get(0);
        var offered = Map.of("slot", slot);
        var target = new Target(coordinator, item, "bookVisit", "book", offered, Map.of("slot", ""));
        for (var forged : List.of("not-a-uuid_" + slot.substring(37), slot + "1", slot.substring(0, 37) + "1")) {
            var sent = target.opened().with("slot", forged).pressed("book");
            if (!sweep.look("bookVisit slot " + forged, target, sent)) {
                sweep.problem("bookVisit takes " + forged);
            }
            sweep.check("book-visit?slot=" + forged, patient.open("/patient/book-visit.xhtml?slot=" + forged));
        }
        sweep.state(new Target(patient, "/patient/book-visit.xhtml?slot=" + slot, "confirm", "book", NONE, NONE));
        sweep.goesOn(target);
        sweep.holds();
    }

    @Test
    @Order(13)
    void what_the_patient_can_take_back_asks_again() {
        var cancelling = linkOf("/patient/my-visits.xhtml", "cancelling");
        sweep.goesOn(new Target(patient, cancelling, "cancel", "cancelVisit", NONE, NONE));
        var chart = practice.takes("coordinator", NAME);
        sweep.check("worklist", practice.staff("coordinator").open(chart));
        var revoke = linkOf("/patient/documents.xhtml", "revoke-consent");
        sweep.goesOn(new Target(
                patient,
                revoke,
                "revoke",
                "revokeConsent",
                Map.of("password", Practice.OWN_PASSWORD),
                Map.of("password", "wrong")));
        var nurse = practice.staff("nurse");
        sweep.goesOn(new Target(
                nurse, practice.takes("nurse", NAME), "talk", "talked", Map.of("note", SPOKEN), Map.of("note", "")));
        var account = "/patient/account.xhtml";
        sweep.goesOn(new Target(patient, account, "contact", "save", CONTACT, Map.of("phone", "none")));
        sweep.goesOn(new Target(
                patient,
                account,
                "password",
                "change",
                Map.of("oldPassword", Practice.OWN_PASSWORD, "newPassword", Practice.OWN_PASSWORD + " now"),
                Map.of("oldPassword", "wrong")));
        sweep.goesOn(new Target(patient, "/patient/withdraw.xhtml", "withdraw", "confirm", NONE, NONE));
        sweep.holds();
    }

    private String linkOf(String page, String part) {
        return patient.open(page).page().select("a[href*=" + part + "]").attr("href");
    }
}
