package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Evidence;
import org.candor.support.Person;
import org.candor.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * One case with something unmistakable in every kind of field; then every role asks for every address that anybody is shown, pages,
 * files, API and diagrams, and what it meets is exactly what {@code doors/role-fields.csv} says.
 */
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class RoleFieldsIT {
    private final Practice practice = new Practice();
    private final PlantedCase planted = new PlantedCase(practice);
    private final Map<String, Set<String>> met = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();

    @Test
    void each_role_meets_the_kinds_of_field_that_the_matrix_names_and_no_other() {
        var expected = RoleFields.read();
        try (var records = Records.open()) {
            records.forgiveTries();
            planted.comesToTheClinician();
            var visitors = visitors();
            look(visitors);
            planted.comesToTheCoordinator();
            look(visitors);
            planted.ends();
        }

        var found = new LinkedHashMap<String, Set<String>>();
        expected.keySet().forEach(role -> found.put(role, met.getOrDefault(role, Set.of())));
        assertEquals(expected, found);
        assertEquals(planted.kinds(), RoleFields.kinds());
        Evidence.keep(
                "role-fields",
                Evidence.database(),
                Map.of(
                        "addresses",
                        asked.size(),
                        "roles",
                        expected.size(),
                        "kinds",
                        RoleFields.kinds().size()));
    }

    private Map<String, Person> visitors() {
        var visitors = new LinkedHashMap<String, Person>();
        visitors.put("PATIENT_OF_CASE", planted.patient());
        for (var person : List.of(
                DemoPerson.PATIENT,
                DemoPerson.NURSE,
                DemoPerson.CLINICIAN,
                DemoPerson.DIRECTOR,
                DemoPerson.COORDINATOR,
                DemoPerson.INFUSION_NURSE,
                DemoPerson.WORKFLOW_ADMIN,
                DemoPerson.PRACTICE_ADMIN,
                DemoPerson.PRIVACY_OFFICER)) {
            var role = person == DemoPerson.DIRECTOR ? "MEDICAL_DIRECTOR" : person.name();
            visitors.put(role, new Person().signedIn(person.email().value(), DemoPerson.PASSWORD));
        }
        visitors.put("NOBODY", new Person());
        return visitors;
    }

    /** Everybody walks where links lead, and then asks for what only others were shown. */
    private void look(Map<String, Person> visitors) {
        var walked = new LinkedHashMap<String, Set<String>>();
        visitors.forEach((role, visitor) ->
                walked.put(role, new Walk(visitor, planted::isAboutIt, body -> meets(role, body)).everywhere()));
        var addresses = new TreeSet<String>();
        walked.values().forEach(addresses::addAll);
        // a paper has an address for the patient and one for staff
        Set.copyOf(addresses).stream()
                .filter(address -> address.startsWith("/patient/document?"))
                .forEach(address -> addresses.add(address.replace("/patient/", "/staff/")));
        assertTrue(addresses.stream().anyMatch(address -> address.contains("item=")), "no task was found");
        asked.addAll(addresses);
        visitors.forEach((role, visitor) -> {
            for (var address : addresses) {
                if (!walked.getOrDefault(role, Set.of()).contains(address)) {
                    meets(role, visitor.open(address).body());
                }
                if (address.startsWith("/api/")) {
                    var json = Map.of("Content-Type", "application/json");
                    meets(role, visitor.says("POST", address, json, "{}").body());
                }
            }
        });
    }

    private void meets(String role, String body) {
        met.computeIfAbsent(role, any -> new TreeSet<>()).addAll(planted.kindsIn(body));
    }
}
