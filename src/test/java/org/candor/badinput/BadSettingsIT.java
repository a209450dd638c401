package org.candor.badinput;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candor.badinput.Sweep.Target;
import org.candor.support.Evidence;
import org.candor.support.Person;
import org.candor.support.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** Bad input in the forms of admins: the practice's settings, its people, and the drawing of a workflow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class BadSettingsIT {
    private static final String DAY = LocalDate.of(2099, 1, 1).toString();
    private static final Map<String, String> NONE = Map.of();

    private final Tally tally = new Tally();
    private final Practice practice = new Practice();
    private final Records records = Records.open();
    private final Sweep sweep = new Sweep(records, tally);

    @BeforeAll
    void forgive() {
        records.forgiveTries();
    }

    @AfterAll
    void stop() {
        Evidence.keep("bad-settings", Evidence.database(), tally.evidence());
        records.close();
    }

    private void asksAgain(String page, String form, String button, Map<String, String> good, String guard) {
        sweep.asksAgain(new Target(practice.staff("admin"), page, form, button, good, Map.of(guard, "")));
        sweep.holds();
    }

    @Test
    void areas() {
        var good = Map.of("name", "Nowhere", "state", "OR", "zips", "97999", "first", DAY);
        asksAgain("/admin/areas.xhtml", "add", "addArea", good, "zips");
    }

    @Test
    void ambulance() {
        var good = Map.of("zip", "97999", "minutes", "12", "source", "A test", "first", DAY);
        asksAgain("/admin/ambulance.xhtml", "add", "addTime", good, "source");
    }

    @Test
    void reasons_for_findings() {
        var good = Map.of("rule", "R84", "words", "A test");
        sweep.asksAgain(new Target(
                practice.staff("director"),
                "/admin/finding-reasons.xhtml",
                "add",
                "approve",
                good,
                Map.of("words", "")));
        sweep.holds();
    }

    @Test
    void licences() {
        asksAgain("/admin/licences.xhtml", "add", "addLicence", Map.of("number", "X 1", "first", DAY), "number");
    }

    @Test
    void hours() {
        var good = Map.of("weekdays", "MONDAY", "opens", "08:00", "closes", "16:00", "first", DAY);
        asksAgain("/admin/hours.xhtml", "add", "addHours", good, "first");
        asksAgain("/admin/hours.xhtml", "off", "addDayOff", Map.of("dayOff", DAY), "dayOff");
    }

    @Test
    void settings() {
        var good = Map.of("value", "3", "first", DAY, "source", "A test");
        asksAgain("/admin/settings.xhtml", "change", "changeSetting", good, "source");
    }

    @Test
    void practice() {
        var good = Map.of("name", "PRACTICE_NAME", "value", "A practice", "first", DAY, "source", "A test");
        asksAgain("/admin/practice.xhtml", "change", "changeSetting", good, "source");
    }

    @Test
    void state_policy() {
        var good = Map.of("state", "OR", "allowed", "yes", "reason", "A test", "first", DAY);
        asksAgain("/admin/state-policy.xhtml", "decide", "decideState", good, "reason");
    }

    @Test
    void people() {
        var good = Map.of("name", "Nobody Here", "email", "nobody@example.org", "password", Practice.PASSWORD);
        asksAgain("/admin/people.xhtml", "invite", "send", good, "name");
    }

    @Test
    void a_drawing_that_is_none() {
        var admin = practice.staff("workflow2");
        var page = "/admin/edit-workflow.xhtml?workflow=renew-consent";
        var target = new Target(admin, page, "studio", "propose", NONE, NONE);
        for (var drawing : List.of("", "garbage", BadValue.SCRIPT, "<a/>", "\u0000", "x".repeat(2_200_000), "\u202E")) {
            for (var button : List.of("save", "check", "propose")) {
                var sent = target.opened()
                        .with("bpmn", drawing)
                        .with("name", "A name")
                        .with("note", "A note")
                        .pressed(button);
                var where = "studio " + button + " " + Sweep.shown(drawing);
                if (!sweep.look(where, target, sent) && button.equals("propose")) {
                    sweep.problem(where + ": taken");
                }
            }
        }
        sweep.state(target);
        sweep.holds();
    }

    @Test
    void addresses() {
        var patient = new Person().signedIn("patient2@candor.example", Practice.PASSWORD);
        var bad = List.of(
                "",
                "%00",
                "x".repeat(4000),
                "%23%7B7*7%7D",
                "%3Cscript%3E",
                "../..",
                "1%27%20or%201=1--",
                "%F0%9F%98%80");
        for (var value : bad) {
            for (var page : List.of(
                    "/patient/intake-section.xhtml?section=",
                    "/patient/intake-section.xhtml?section=medicines&add=",
                    "/patient/book-visit.xhtml?slot=",
                    "/patient/my-visits.xhtml?cancelling=",
                    "/patient/sign-consent.xhtml?read=",
                    "/patient/revoke-consent.xhtml?consent=",
                    "/patient/document?id=",
                    "/patient/visit.ics?visit=",
                    "/public/sign-up.xhtml?link=",
                    "/public/reset-password.xhtml?link=",
                    "/public/verify-email.xhtml?link=",
                    "/public/join.xhtml?link=",
                    "/public/first-admin.xhtml?link=",
                    "/public/sign-in.xhtml?next=")) {
                sweep.check(page + Sweep.shown(value), patient.get(page + value));
            }
            for (var page : List.of(
                    "/staff/worklist.xhtml?part=",
                    "/staff/worklist.xhtml?item=",
                    "/staff/worklist.xhtml?after=",
                    "/coordinator/calendar.xhtml?week=",
                    "/coordinator/calendar.xhtml?visit=")) {
                sweep.check(
                        page + Sweep.shown(value), practice.staff("coordinator").get(page + value));
            }
            for (var page : List.of("/clinician/overrides.xhtml?finding=", "/admin/rule-rates.xhtml?month=")) {
                sweep.check(
                        page + Sweep.shown(value), practice.staff("director").get(page + value));
            }
            for (var page : List.of(
                    "/admin/edit-workflow.xhtml?workflow=",
                    "/admin/edit-table.xhtml?table=contraindications&row=",
                    "/admin/running.xhtml?workflow=",
                    "/admin/running.xhtml?edition=",
                    "/admin/approve-workflow.xhtml?proposal=",
                    "/admin/workflows.xhtml?restoring=")) {
                sweep.check(
                        page + Sweep.shown(value), practice.staff("workflow").get(page + value));
            }
            sweep.check(
                    "first start " + Sweep.shown(value),
                    practice.staff("admin").get("/admin/first-start.xhtml?mail=" + value));
            sweep.check(
                    "people " + Sweep.shown(value), practice.staff("admin").get("/admin/people.xhtml?person=" + value));
        }
        sweep.holds();
    }
}
