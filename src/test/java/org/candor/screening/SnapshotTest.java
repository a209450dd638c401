package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is kept of the facts of a moment, and what of it changed since. */
class SnapshotTest {
    private static final Set<String> ALL = used();

    @Test
    void only_what_changed_is_told_in_words() {
        var changes = facts("sbp=124 rx=[opioid] cond=[cad]")
                .changedIn(RuleSet.INTAKE.cases().factsOf("sbp=131 rx=[opioid|benzo] cond=[cad]"), ALL);

        assertEquals(
                List.of(
                        new Snapshot.Change("Systolic pressure (mmHg)", "124", "131"),
                        new Snapshot.Change("Medicines", "opioid", "opioid, benzodiazepine or Z-drug")),
                changes);
    }

    @Test
    void the_same_facts_read_back_are_the_same_whatever_they_are() {
        for (var row : RuleSet.INTAKE.cases().rows()) {
            var facts = RuleSet.INTAKE.cases().factsOf(row.facts());
            var kept = Snapshot.read(facts.snapshot().toString());

            assertEquals(List.of(), kept.changedIn(facts, ALL), row.facts());
            assertEquals(facts.snapshot().sha256(), kept.sha256());
        }
    }

    @Test
    void an_age_that_grows_by_itself_is_no_change_but_another_snapshot() {
        var kept = facts("vitalsAgeDays=1");
        var later = RuleSet.INTAKE.cases().factsOf("vitalsAgeDays=2");

        assertEquals(List.of(), kept.changedIn(later, ALL));
        assertNotEquals(kept.sha256(), later.snapshot().sha256());
    }

    @Test
    void what_no_row_looks_at_is_no_change() {
        var phq = RuleSet.INTAKE.cases().factsOf("phq9Total=20");

        assertEquals(List.of(), facts("phq9Total=4").changedIn(phq, ALL));
        assertEquals(1, facts("phq9Total=4").changedIn(phq, Set.of("phq9Total")).size());
    }

    @Test
    void every_fact_that_a_decision_rests_on_is_looked_at_by_a_row_except_the_state_of_the_licence() {
        var weighed = new TreeSet<String>();
        StreamSupport.stream(FactCatalogue.baseline().entries().spliterator(), false)
                .filter(FactCatalogue.Entry::isWeighed)
                .forEach(entry -> weighed.add(entry.name()));
        weighed.removeAll(ALL);

        assertEquals(Set.of("state"), weighed);
    }

    private static Snapshot facts(String changes) {
        return RuleSet.INTAKE.cases().factsOf(changes).snapshot();
    }

    private static Set<String> used() {
        return RuleTable.rules(RuleSet.INTAKE).used();
    }
}
