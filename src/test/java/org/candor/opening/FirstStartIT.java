package org.candor.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.candor.config.demo.DemoPerson;
import org.candor.journey.Browser;
import org.candor.support.Answer;
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

/**
 * The checklist turns green by what people do on its pages, and only then the portal opens. The pretend patient's walk is
 * the stories of this run, so it comes after them.
 */
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {
    private static final String PAGE = "/admin/first-start.xhtml";
    private static final String NOT_YET = "Not for patients yet";
    private static final String TODAY =
            LocalDate.now(ZoneId.of("America/Los_Angeles")).toString();
    private static final Map<String, String> DETAILS = Map.of(
            "PRACTICE_NAME", "Harbor Home Infusion",
            "PRACTICE_PLACE", "Portland, Oregon",
            "NURSE_LINE", "(503) 555-0142",
            "NURSE_LINE_FROM", "08:00",
            "NURSE_LINE_UNTIL", "18:00",
            "TIME_ZONE", "America/Los_Angeles",
            "PRICE_EVALUATION", "150-250",
            "PRICE_INFUSION", "450-700");

    private final Records records = Records.open();
    private Person admin;
    private Person director;

    @BeforeAll
    void signIn() {
        records.forgiveTries();
        admin = person(DemoPerson.PRACTICE_ADMIN);
        director = person(DemoPerson.DIRECTOR);
    }

    @AfterAll
    void close() {
        var closing = Form.find(admin.open(PAGE), "closePortal");
        closing.ifPresent(form -> press(admin, form.with("reason", "The test is over"), "close"));
        records.close();
    }

    @Test
    @Order(1)
    void before_everything_is_done_there_is_no_button_and_every_line_says_what_it_misses() {
        var page = admin.open(PAGE);

        assertTrue(Form.find(page, "openPortal").isEmpty());
        assertTrue(text(page).contains("The price of an infusion is still the example."));
        assertTrue(text(page).contains("wait for the medical director's signature."));
        assertTrue(text(page).contains("still to do"));
        assertTrue(isNotForPatients());
    }

    @Test
    @Order(2)
    void details_and_prices_are_done_by_dated_values_with_their_author() {
        DETAILS.forEach((name, value) -> press(
                admin,
                Form.in(admin.open("/admin/practice.xhtml"), "change")
                        .with(Map.of("name", name, "value", value, "first", TODAY, "source", "The owner")),
                "changeSetting"));

        assertTrue(text(admin.open("/admin/practice.xhtml")).contains("The owner Ada Brandt"));
        assertFalse(text(admin.open(PAGE)).contains("is still the example"));
    }

    @Test
    @Order(3)
    void the_director_accepts_exact_versions_and_a_changed_one_waits_again() {
        var before = Form.in(director.open("/admin/content.xhtml"), "accept");
        var wrong = director.post(
                before.action(), before.with("password", "not mine").pressed("sign"));
        assertEquals(List.of("This password is not right. Nothing was changed."), wrong.sentences());
        assertTrue(theConsentSaysThatNobodyRatifiedIt());
        sign(before);
        assertFalse(theConsentSaysThatNobodyRatifiedIt());
        assertTrue(text(director.open("/admin/content.xhtml")).contains("Every version is accepted."));

        press(
                admin,
                Form.in(admin.open("/admin/settings.xhtml"), "change")
                        .with(Map.of("name", "OFFER_DAYS", "value", "21", "first", TODAY, "source", "A test")),
                "changeSetting");
        assertTrue(text(admin.open(PAGE)).contains("1 versions wait"));
        var stale = director.post(
                before.action(), before.with("password", DemoPerson.PASSWORD).pressed("sign"));
        assertTrue(stale.isRefused(), "the list that was read before is not signed now");

        sign(Form.in(director.open("/admin/content.xhtml"), "accept"));
        assertFalse(text(admin.open(PAGE)).contains("versions wait"));
    }

    @Test
    @Order(4)
    void a_test_mail_counts_when_its_own_link_comes_back_once() {
        press(admin, Form.in(admin.open(PAGE), "testMail"), "send");
        var link = new Person()
                .open("/public/demo-mail.xhtml")
                .page()
                .select("article[data-to=" + DemoPerson.PRACTICE_ADMIN.email().value() + "] a[href*=first-start]")
                .first()
                .attr("href")
                .replaceFirst("^https?://[^/]+", "");

        var madeUp = Form.in(admin.open(PAGE + "?mail=made-up"), "mailBack");
        assertTrue(admin.post(madeUp.action(), madeUp.pressed("confirm")).isRefused());
        assertTrue(text(admin.open(PAGE)).contains("No test mail"));
        var twice = Form.in(admin.open(link), "mailBack");
        press(admin, Form.in(admin.open(link), "mailBack"), "confirm");

        assertFalse(text(admin.open(PAGE)).contains("No test mail"));
        assertTrue(admin.post(twice.action(), twice.pressed("confirm")).isRefused(), "a link works once");
    }

    @Test
    @Order(5)
    void once_everything_is_done_the_admin_opens_with_a_password_and_closes_at_any_time() {
        var ready = Form.find(admin.open(PAGE), "openPortal");
        assumeTrue(ready.isPresent(), () -> "no story booked an infusion in this run: " + text(admin.open(PAGE)));
        findsNoBarrier("first-start-ready");
        var wrong = admin.post(
                PAGE, ready.orElseThrow().with("password", "not mine").pressed("open"));
        assertTrue(wrong.isRefused());
        assertTrue(isNotForPatients());

        var form = Form.in(admin.open(PAGE), "openPortal").with("password", DemoPerson.PASSWORD);
        press(admin, form, "open");

        assertFalse(isNotForPatients());
        assertTrue(text(admin.open(PAGE)).contains("Opened"));
        findsNoBarrier("first-start-open");
        admin.post(PAGE, form.pressed("open"));
        assertEquals(
                List.of("1"),
                records.column("select count(*) from practice_opening where opened = true"),
                "the same form sent again");

        var closing = Form.in(admin.open(PAGE), "closePortal");
        assertTrue(
                admin.post(PAGE, closing.with("reason", " ").pressed("close")).isRefused());
        press(admin, Form.in(admin.open(PAGE), "closePortal").with("reason", "Nurse line is down"), "close");

        assertTrue(isNotForPatients());
        assertTrue(text(admin.open(PAGE)).contains("Nurse line is down"));
        assertEquals(
                List.of("opening.close done", "opening.open done"),
                records.column("select concat(action, ' ', outcome) from audit_event where outcome = 'done'"
                        + " and action = any (array['opening.open', 'opening.close']) order by action"));
    }

    private static boolean theConsentSaysThatNobodyRatifiedIt() {
        return text(person(DemoPerson.SECOND_PATIENT).open("/patient/consent.xhtml"))
                .contains("has not yet ratified this text");
    }

    private void sign(Form form) {
        press(director, form.with("password", DemoPerson.PASSWORD), "sign");
    }

    private static void press(Person who, Form form, String button) {
        var answer = who.post(form.action(), form.pressed(button));
        assertFalse(answer.isRefused(), () -> button + " " + answer.status() + " " + answer.sentences());
    }

    private static void findsNoBarrier(String name) {
        try (var browser = Browser.start();
                var desk = browser.visitor()) {
            desk.signIn(DemoPerson.PRACTICE_ADMIN.email().value(), DemoPerson.PASSWORD)
                    .open(PAGE)
                    .finds_no_barrier()
                    .picture(name);
        }
    }

    private static boolean isNotForPatients() {
        return text(new Person().open("/index.xhtml")).contains(NOT_YET);
    }

    private static String text(Answer answer) {
        return answer.page().text();
    }

    private static Person person(DemoPerson who) {
        return new Person().signedIn(who.email().value(), DemoPerson.PASSWORD);
    }
}
