package org.candor.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** How a session begins and ends, as the browser's side sees it (security checklist 33 to 42). */
@DisabledIfSystemProperty(named = "candor.it.database", matches = "postgresql") // sessions live in the server
class SessionsIT {
    private static final String COOKIE = "candor-session";
    private static final String HOME = "/patient/home.xhtml";
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    @BeforeEach
    void forgive() {
        try (var records = Records.open()) {
            records.forgiveTries();
        }
    }

    private static Person signedIn(DemoPerson who) {
        return new Person().signedIn(who.email().value(), DemoPerson.PASSWORD);
    }

    @Test
    void signing_in_changes_the_session_s_id_so_that_a_planted_one_is_worth_nothing() {
        var person = new Person();
        person.get("/public/sign-in.xhtml");
        var planted = person.cookie(COOKIE);
        person.signedIn(DemoPerson.PATIENT.email().value(), DemoPerson.PASSWORD);

        var thief = new Person().says("GET", HOME, Map.of("Cookie", COOKIE + "=" + planted), "");

        assertFalse(planted.isEmpty());
        assertNotEquals(planted, person.cookie(COOKIE));
        assertEquals(302, thief.statusCode());
    }

    @Test
    void a_session_s_id_in_the_address_opens_nothing() {
        var id = signedIn(DemoPerson.PATIENT).cookie(COOKIE);

        assertEquals(404, new Person().get(HOME + ";" + COOKIE + "=" + id).status());
        assertEquals(302, new Person().get(HOME + ";jsessionid=" + id).status());
        assertEquals(
                404,
                new Person().get("/public/sign-in.xhtml;" + COOKIE + "=" + id).status());
    }

    @Test
    void signing_out_ends_the_session_and_asks_the_browser_to_forget() {
        var person = signedIn(DemoPerson.PATIENT);
        var id = person.cookie(COOKIE);
        var form = Form.in(person.open(HOME), "signOutForm");
        var answer = person.says(
                "POST",
                form.action(),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                Person.encoded(form.pressed("signOut")));

        assertEquals(
                "\"cache\", \"storage\"",
                answer.headers().firstValue("Clear-Site-Data").orElse(""));
        assertEquals(
                302,
                new Person()
                        .says("GET", HOME, Map.of("Cookie", COOKIE + "=" + id), "")
                        .statusCode());
    }

    @Test
    void nobody_signs_another_person_out_from_a_foreign_page() {
        var person = signedIn(DemoPerson.PATIENT);
        var form = Form.in(person.open(HOME), "signOutForm");
        var answer = person.says(
                "POST",
                form.action(),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", "https://evil.example"),
                Person.encoded(form.pressed("signOut")));

        assertEquals(403, answer.statusCode());
        assertEquals(200, person.get(HOME).status());
    }

    @Test
    void sessions_ended_by_an_admin_and_those_of_a_closed_account_are_over_within_five_seconds() throws Exception {
        try (var records = Records.open()) {
            var admin = signedIn(DemoPerson.PRACTICE_ADMIN);
            var nurse = signedIn(DemoPerson.SECOND_INFUSION_NURSE);
            var id = records.column("select id from account where email = '"
                            + DemoPerson.SECOND_INFUSION_NURSE.email().value() + "'")
                    .get(0);
            var page = "/admin/people.xhtml?person=" + id;
            assertEquals(200, nurse.get("/staff/worklist.xhtml").status());

            press(admin, page, "endSessions");
            assertTrue(isOutWithin(nurse), "sessions ended");

            var again = signedIn(DemoPerson.SECOND_INFUSION_NURSE);
            assertEquals(200, again.get("/staff/worklist.xhtml").status());
            press(admin, page, "disable");
            assertTrue(isOutWithin(again), "account closed");
            press(admin, page, "enable");
        }
    }

    private static void press(Person admin, String page, String button) {
        var opened = admin.open(page);
        var form = opened.page().selectFirst("[name$=':" + button + "']");
        assertTrue(form != null, "the page has the button " + button);
        var name = form.attr("name");
        var filled = Form.in(opened, name.substring(0, name.lastIndexOf(':'))).with("password", DemoPerson.PASSWORD);
        assertEquals(302, admin.post(filled.action(), filled.pressed(button)).status());
    }

    private static boolean isOutWithin(Person person) throws InterruptedException {
        var end = System.nanoTime() + AT_MOST.toNanos();
        while (System.nanoTime() < end) {
            if (person.get("/staff/worklist.xhtml").status() == 302) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return false;
    }
}
