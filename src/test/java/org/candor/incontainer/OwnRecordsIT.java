package org.candor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.access.AccessRefusal;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.demo.DemoPerson;
import org.candor.ownrecord.OwnRecordService;
import org.candor.shared.Refusal;
import org.candor.support.Evidence;
import org.candor.support.PortalWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every method of every service, called by every role that may not, and with every identifier of another patient; then the
 * same with each rule of ownership taken away, which must be noticed. Found by reflection: a new method needs a row.
 */
@ExtendWith(ArquillianExtension.class)
@DisabledIfSystemProperty(named = "candor.it.database", matches = "postgresql") // rules of the code, the same on both
class OwnRecordsIT {
    private static final DemoPerson STRANGER = DemoPerson.PATIENT;

    @Inject
    private Acts acts;

    @Inject
    private ServiceDoors doors;

    @Inject
    private OthersRecords others;

    @Inject
    private OwnRecordService ownRecords;

    @Inject
    private Caller caller;

    @Deployment
    static WebArchive portal() {
        return WeakenedWar.of(PortalWar.with(
                        OwnRecordsIT.class,
                        Acts.class,
                        ServiceDoors.class,
                        ServiceDoors.Door.class,
                        OthersRecords.class,
                        Mutant.class)
                .addAsResource("doors/services.csv"));
    }

    @Test
    void every_service_method_turns_away_every_role_that_its_row_does_not_name() {
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var door : doors.all()) {
            for (var role : Role.values()) {
                if (door.roles().contains("ANYONE") || door.roles().contains(role.name())) {
                    continue;
                }
                caller.signIn(UUID.randomUUID(), "x", "x", EnumSet.of(role));
                var answer = undone(door, UUID.randomUUID());
                asked++;
                // by the interceptor itself: what a method says inside does not count
                if (!(answer instanceof Refusal refusal
                        && refusal.reason() == AccessRefusal.NOT_ALLOWED
                        && String.valueOf(refusal.getMessage()).contains(door.name() + " by "))) {
                    wrong.add(role + " at " + door.name() + ": " + answer);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 900, asked + " calls");
    }

    @Test
    void nothing_of_another_patient_opens_and_each_rule_taken_away_is_noticed() throws Exception {
        others.make();
        assertEquals(List.of(), opened(), "with all rules");

        var unnoticed = new ArrayList<String>();
        var sites = sites();
        for (var site : sites) {
            for (var victim : others.patients()) {
                Mutant.turnOff(site, victim);
                if (!opened().isEmpty()) {
                    unnoticed.remove(site);
                    break;
                }
                if (!unnoticed.contains(site)) {
                    unnoticed.add(site);
                }
            }
            Mutant.none();
        }
        assertEquals(List.of(), opened(), "with all rules again");
        assertEquals(List.of(), unnoticed, "of " + sites.size() + " rules");
        underOnesOwnRequestNothingOfAnotherIsFound();
        assertTrue(sites.size() >= 30, sites.size() + " rules of ownership found: " + sites);
        Evidence.keep("doors", "ownership", Map.of("rules", sites.size(), "unnoticed", unnoticed.size()));
    }

    /** Of a brought record two identifiers name a thing; one's own request opens nothing of another's. */
    private void underOnesOwnRequestNothingOfAnotherIsFound() {
        acts.endsWhatIsOpen(STRANGER);
        acts.asksAnew(STRANGER);
        var own = acts.requestOf(STRANGER);
        var suggestion = others.of("suggestion");
        var file = others.of("file");
        acts.as(STRANGER);
        for (var act : List.<Runnable>of(
                () -> ownRecords.accept(own, suggestion),
                () -> ownRecords.correct(own, suggestion, "x"),
                () -> ownRecords.turnDown(own, suggestion),
                () -> ownRecords.undo(own, suggestion),
                () -> ownRecords.isMine(own, file),
                () -> ownRecords.takeAway(own, file))) {
            assertEquals(
                    AccessRefusal.NOT_FOUND,
                    assertThrows(Refusal.class, act::run).reason());
        }
    }

    /** What a patient gets to see or do of others, in words; nothing when all is well. */
    private List<String> opened() {
        acts.as(STRANGER);
        return doors.all().stream()
                .filter(door -> door.roles().contains(Role.PATIENT.name()))
                .flatMap(door -> door.record().startsWith("own ") ? byId(door) : listed(door))
                .toList();
    }

    private Stream<String> byId(ServiceDoors.Door door) {
        var before = others.refusals();
        var answer = undone(door, others.of(door.record().substring(4)));
        var away = answer instanceof Refusal refusal && refusal.reason() == AccessRefusal.NOT_FOUND
                || String.valueOf(answer).equals("Optional.empty");
        var told = !door.method().isAnnotationPresent(Audited.class) || others.refusals() == before + 1;
        return Stream.of(away ? "" : door.name() + ": " + answer, told ? "" : door.name() + " leaves no row")
                .filter(problem -> !problem.isEmpty());
    }

    private Stream<String> listed(ServiceDoors.Door door) {
        if (door.method().getParameterCount() > 0) {
            return Stream.empty();
        }
        var shown = OthersRecords.idsIn(undone(door, new UUID(0, 0)));
        return others.ids().stream().filter(shown::contains).map(id -> door.name() + " shows " + id);
    }

    private @Nullable Object undone(ServiceDoors.Door door, UUID id) {
        var answer = new @Nullable Object[1];
        try {
            acts.failAfter(() -> answer[0] = doors.knock(door, id));
        } catch (RuntimeException rolledBack) {
            // nothing of it stays
        }
        return answer[0];
    }

    private static Set<String> sites() throws IOException {
        try (var list = OwnRecordsIT.class.getResourceAsStream("/" + "doors/sites.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        }
    }
}
