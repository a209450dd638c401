package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.badinput.Sweep.Target;
import org.candor.intake.SampleIntake;
import org.candor.questionnaire.Answers;
import org.candor.support.Evidence;
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
 * Bad input in the forms beside the straight way: an address that is proven, a crisis, vitals that are missing, a stop; an
 * invitation, an evaluation, rows of lists and the trail.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // one story: each form follows from the one before
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class BadTasksIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private static final Map<String, String> NONE = Map.of();
    private static final String YES = "LA33-6";
    private static final String NO = "LA32-8";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "tarn." + mark + "@example.org";
    private final String family = "Tarn" + mark.replaceAll("\\d", "q").replace("-", "");
    private final String name = "Ira " + family;
    private final Practice practice = new Practice();
    private final Person patient = new Person();
    private final Tally tally = new Tally();
    private final Records records = Records.open();
    private final Sweep sweep = new Sweep(records, tally);

    @BeforeAll
    void forgive() {
        records.forgiveTries();
    }

    @AfterAll
    void stop() {
        Evidence.keep("bad-tasks", Evidence.database(), tally.evidence());
        records.close();
    }

    private void asksAgain(Target target) {
        sweep.asksAgain(target);
        sweep.holds();
    }

    private void goesOn(Target target) {
        sweep.goesOn(target);
        sweep.holds();
    }

    @Test
    @Order(0)
    void the_sentences_are_in_the_language_of_the_page() {
        var english = refusalsOf("en");
        var spanish = refusalsOf("es");

        assertEquals(english.size(), spanish.size());
        assertEquals(List.of(), spanish.stream().filter(english::contains).toList());
        assertTrue(english.contains("This text is too long: at most 100 characters."), english.toString());
        sweep.holds();
    }

    private List<String> refusalsOf(String language) {
        var somebody = new Person();
        somebody.get("/public/ask-for-a-call.xhtml?lang=" + language);
        var form = Form.in(somebody.open("/public/ask-for-a-call.xhtml"), "ask")
                .with("givenName", "x".repeat(65_536))
                .with("familyName", "a\u202Eb")
                .with("bestTime", "q#{7*7}q")
                .with("phone", "none");
        var answer = somebody.post(form.action(), form.pressed("send"));
        sweep.check("in " + language, answer);
        return answer.sentences();
    }

    @Test
    @Order(1)
    void proving_an_address_asks_again() {
        var contact = new LinkedHashMap<String, String>();
        contact.put("givenName", "Ira");
        contact.put("familyName", family);
        contact.put("phone", "(503) 555-0177");
        contact.put("zip", "97214");
        contact.put("safeContact", "MESSAGE_OK");
        contact.put("adult", "yes");
        contact.put("email", email);
        contact.put("password", Practice.OWN_PASSWORD);
        Practice.does(new Target(patient, "/public/sign-up.xhtml", "signUp", "save", contact, NONE));
        var link = Practice.mailedLink(email, "verify-email.xhtml");
        goesOn(new Target(patient, link, "verify", "confirm", NONE, NONE));
        patient.signedIn(email, Practice.OWN_PASSWORD);
    }

    @Test
    @Order(2)
    void a_crisis_asks_again() {
        SampleIntake.named(SampleIntake.ANEURYSM, TODAY.minusDays(2))
                .forEach((section, answers) -> Practice.fills(patient, section, worse(section, answers)));
        Practice.does(new Target(
                patient, "/patient/check-answers.xhtml", "send", "sendIntake", Map.of("certified", "on"), NONE));
        var good = Map.of(
                "reached", "on",
                "assessment", "Spoke with Ira, who is safe today.",
                "safetyPlan", "A sister stays tonight; 988 is on the fridge.",
                "disposition", "SAFE_WITH_PLAN");
        goesOn(task("clinician", "answerCrisis", "recordCrisis", good, "assessment"));
    }

    /** A request for help, and no cuff at home. */
    private Answers worse(String section, Answers answers) {
        return switch (section) {
            case "about-you" -> answers.with("legalName", name);
            case "vitals" ->
                Answers.of(Map.of(
                        "hasCuff", List.of("no-cuff"),
                        "weight", answers.at("weight"),
                        "height", answers.at("height")));
            case "asq" -> answers.with("asq-4", YES).with("asq-5", NO);
            default -> answers;
        };
    }

    private Target task(String who, String form, String button, Map<String, String> good, String guard) {
        var item = practice.takes(who, name);
        return new Target(practice.staff(who), item, form, button, good, guard.isEmpty() ? NONE : Map.of(guard, ""));
    }

    @Test
    @Order(3)
    void vitals_ask_again() {
        var good = Map.of("observedOn", TODAY.toString(), "sbp", "128", "dbp", "79", "hr", "66", "weightKg", "71");
        goesOn(task("nurse", "takeVitals", "keepVitals", good, "observedOn"));
    }

    @Test
    @Order(4)
    void a_stop_asks_again() {
        var good = Map.of("outcome", "DECLINE", "reasons", "An aneurysm.", "password", Practice.PASSWORD);
        var target = task("clinician", "confirmStop", "confirm", good, "");
        goesOn(new Target(
                target.who(), target.page(), target.form(), target.button(), good, Map.of("password", "wrong")));
    }

    @Test
    @Order(5)
    void an_invitation_asks_again() {
        var invited = "new." + mark + "@example.org";
        var good = Map.of("name", "New Nurse", "email", invited, "roles", "NURSE", "password", Practice.PASSWORD);
        Practice.does(new Target(practice.staff("admin"), "/admin/people.xhtml", "invite", "send", good, NONE));
        var link = Practice.mailedLink(invited, "join.xhtml");
        var own = Map.of("password", Practice.OWN_PASSWORD, "email", "somebody.else@example.org");
        goesOn(new Target(new Person(), link, "join", "save", own, Map.of("password", "")));
        new Person().signedIn(invited, Practice.OWN_PASSWORD);
        var person = practice.staff("admin").open("/admin/people.xhtml").page().select("a[href*='person=']").stream()
                .filter(row ->
                        row.text().contains("New Nurse") || row.parent().text().contains(invited))
                .map(row -> row.attr("href"))
                .findFirst()
                .orElseThrow();
        asksAgain(new Target(
                practice.staff("admin"),
                person,
                "personForm",
                "roleSave",
                Map.of("password", Practice.PASSWORD),
                Map.of("password", "wrong")));
    }

    @Test
    @Order(6)
    void an_evaluation_asks_again() {
        asksAgain(new Target(
                practice.staff("coordinator"),
                "/coordinator/book-evaluation.xhtml",
                "evaluation",
                "book",
                Map.of("day", TODAY.plusDays(3).toString(), "time", "10:00", "place", "VIDEO"),
                Map.of("day", "")));
    }

    @Test
    @Order(7)
    void rows_of_lists_ask_again() {
        for (var page : List.of("/admin/areas.xhtml", "/admin/licences.xhtml", "/admin/hours.xhtml")) {
            if (Form.find(practice.staff("admin").open(page), "end").isPresent()) {
                asksAgain(new Target(
                        practice.staff("admin"),
                        page,
                        "end",
                        "endRow",
                        Map.of("lastDay", TODAY.plusDays(9).toString()),
                        Map.of("lastDay", "")));
            }
        }
    }

    @Test
    @Order(8)
    void the_trail_asks_again() {
        var days = Map.of("first", TODAY.minusDays(1).toString(), "last", TODAY.toString());
        var page = "/staff/audit-trail.xhtml";
        asksAgain(new Target(practice.staff("privacy"), page, "filter", "showRows", days, Map.of("first", "")));
        asksAgain(new Target(
                practice.staff("privacy"),
                page,
                "handOut",
                "exportTrail",
                Map.of("password", Practice.PASSWORD),
                Map.of("password", "wrong")));
    }
}
