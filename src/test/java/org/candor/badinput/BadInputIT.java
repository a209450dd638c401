package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.candor.badinput.Sweep.Target;
import org.candor.intake.SampleIntake;
import org.candor.questionnaire.Answers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Bad input in every field of the journey: a clear sentence, nothing changed, never a fault, one audit row. One request goes
 * its whole way over HTTP, and each form that it meets is first sent everything that it should not be sent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // one story: each form follows from the one before
class BadInputIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> CONTACT = Map.of(
            "givenName", "Vera",
            "familyName", "Stonefield",
            "phone", "(503) 555-0144",
            "zip", "97214",
            "safeContact", "MESSAGE_OK");
    private static final String NAME = "Vera Stonefield";
    private static final String SPOKEN = "<script>window.taken=1</script> \uD83D\uDE00 q#{7*7}q";

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
        tally.write(Path.of("target", "bad-input-" + System.getProperty("candor.it.database", "local") + ".json"));

        records.close();
    }

    private void holds() {
        assertEquals("", String.join("\n", sweep.problems()));
    }

    /** Sweeps the form, then sends it well filled. */
    private Answer goesOn(Target target) {
        sweep.fields(target);
        sweep.state(target);
        records.forgiveTries();
        return Practice.does(target);
    }

    @Test
    @Order(1)
    void the_public_form_asks_again() {
        var good = new java.util.HashMap<>(CONTACT);
        good.put("adult", "yes");
        goesOn(new Target(patient, "/public/ask-for-a-call.xhtml", "ask", "send", good, Map.of("phone", "none")));
        holds();
    }

    @Test
    @Order(2)
    void the_coordinator_s_forms_ask_again() {
        var coordinator = practice.staff("coordinator");
        var good = new java.util.HashMap<>(CONTACT);
        good.put("adult", "yes");
        sweep.fields(
                new Target(coordinator, "/coordinator/new-call.xhtml", "call", "save", good, Map.of("phone", "none")));
        var item = practice.takes("coordinator", NAME);
        goesOn(new Target(
                coordinator,
                item,
                "callBack",
                "save",
                Map.of("outcome", "invited", "email", email),
                Map.of("email", "none")));
        holds();
    }

    @Test
    @Order(3)
    void signing_up_and_in_ask_again() {
        var good = new java.util.HashMap<>(CONTACT);
        good.put("adult", "yes");
        good.put("email", "somebody." + email);
        good.put("password", Practice.OWN_PASSWORD);
        sweep.fields(
                new Target(new Person(), "/public/sign-up.xhtml", "signUp", "save", good, Map.of("phone", "none")));
        var link = Practice.mailedLink(email, "sign-up.xhtml");
        goesOn(new Target(
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
        goesOn(new Target(
                new Person(), "/public/forgot-password.xhtml", "forgot", "send", Map.of("email", email), NONE));
        var reset = Practice.mailedLink(email, "reset-password.xhtml");
        goesOn(new Target(
                new Person(),
                reset,
                "reset",
                "save",
                Map.of("password", Practice.OWN_PASSWORD),
                Map.of("password", "")));
        patient.signedIn(email, Practice.OWN_PASSWORD);
        holds();
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
        holds();
    }

    @Test
    @Order(5)
    void sending_the_intake_asks_again() {
        goesOn(new Target(
                patient,
                "/patient/check-answers.xhtml",
                "send",
                "sendIntake",
                Map.of("certified", "on"),
                Map.of("certified", "")));
        holds();
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
        goesOn(new Target(nurse, item, "reviewHistory", "askForMore", asking, askNothing));
        holds();
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
        goesOn(new Target(
                patient, page, "more", "sendMore", Map.of(words, SPOKEN, "certified", "on"), Map.of("certified", "")));
        holds();
    }

    @Test
    @Order(8)
    void completing_the_history_asks_again() {
        var nurse = practice.staff("nurse");
        var item = practice.takes("nurse", NAME);
        var good = Map.of("summary", SPOKEN, "medicines", SPOKEN);
        goesOn(new Target(nurse, item, "reviewHistory", "complete", good, Map.of("summary", "")));
        holds();
    }
}
