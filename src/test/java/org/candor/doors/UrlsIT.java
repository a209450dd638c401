package org.candor.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.access.Role;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Person;
import org.candor.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Every address asked for by every role and by nobody, to read and to send; each refusal leaves a row in the trail. */
@DisabledIfSystemProperty(
        named = "candor.it.database",
        matches = "postgresql") // doors do not ask which database stands behind
class UrlsIT {
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final List<DemoPerson> PEOPLE = List.of(
            DemoPerson.PATIENT,
            DemoPerson.NURSE,
            DemoPerson.CLINICIAN,
            DemoPerson.DIRECTOR,
            DemoPerson.COORDINATOR,
            DemoPerson.INFUSION_NURSE,
            DemoPerson.WORKFLOW_ADMIN,
            DemoPerson.PRACTICE_ADMIN,
            DemoPerson.PRIVACY_OFFICER);

    private final List<String> wrong = new ArrayList<>();

    /** Somebody at the door. */
    private record Visitor(String name, Set<Role> roles, Person person) {}

    @Test
    void every_door_opens_for_its_roles_and_for_nobody_else() {
        try (var records = Records.open()) {
            var asked = 0;
            for (var visitor : visitors(records)) {
                for (var door : UrlTable.doors()) {
                    var before = records.refusals();
                    var refused = reads(visitor, door) + sends(visitor, door);
                    asked += 2;
                    check(records.refusals() - before == refused, visitor, door, "rows for " + refused + " refusals");
                }
            }
            assertEquals(List.of(), wrong);
            assertTrue(asked >= 2 * 10 * 60, asked + " cells");
        }
    }

    private static List<Visitor> visitors(Records records) {
        records.forgiveTries();
        var visitors = new ArrayList<Visitor>();
        visitors.add(new Visitor("nobody", EnumSet.noneOf(Role.class), new Person()));
        for (var person : PEOPLE) {
            var signedIn = new Person().signedIn(person.email().value(), DemoPerson.PASSWORD);
            visitors.add(new Visitor(person.name(), person.roles(), signedIn));
        }
        return visitors;
    }

    /** @return how many rows this must leave */
    private int reads(Visitor visitor, UrlTable.Door door) {
        var answer = visitor.person().says("GET", door.example(), Map.of(), "");
        if (door.opensFor(visitor.roles())) {
            var expected = door.isFolder() ? Set.of(404) : Set.of(door.answers());
            check(expected.contains(answer.statusCode()), visitor, door, "GET " + answer.statusCode());
            check(!isSentToSignIn(answer), visitor, door, "GET goes to sign in");
            return door.url().endsWith(".xhtml") && door.answers() == 404 ? 1 : 0;
        }
        return turnedAway(visitor, door, answer);
    }

    /** A form that no page gave out: refused by the page, if its door opens at all. */
    private int sends(Visitor visitor, UrlTable.Door door) {
        var answer = visitor.person().says("POST", door.example(), FORM, "save=save");
        if (door.opensFor(visitor.roles())) {
            var page = door.url().endsWith(".xhtml");
            var taken = page ? answer.statusCode() == 400 : answer.statusCode() >= 400;
            check(taken || door.isPublic() && !page, visitor, door, "POST " + answer.statusCode());
            return page ? 1 : 0;
        }
        return turnedAway(visitor, door, answer);
    }

    private int turnedAway(Visitor visitor, UrlTable.Door door, HttpResponse<String> answer) {
        if (visitor.roles().isEmpty() && !door.isClosed()) {
            check(isSentToSignIn(answer), visitor, door, "not sent to sign in: " + answer.statusCode());
            return 0;
        }
        check(answer.statusCode() == 403, visitor, door, "not refused: " + answer.statusCode());
        check(answer.body().contains("You cannot open this page"), visitor, door, "shows more than the refusal");
        return 1;
    }

    private static boolean isSentToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/public/sign-in.xhtml");
    }

    private void check(boolean holds, Visitor visitor, UrlTable.Door door, String what) {
        if (!holds) {
            wrong.add(visitor.name() + " at " + door.url() + ": " + what);
        }
    }
}
