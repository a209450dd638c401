package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How often a row held and was closed: requests are counted, not runs. */
class RatesServiceTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private final List<ScreeningResult> results = new ArrayList<>();
    private final List<Finding> closed = new ArrayList<>();

    @Test
    void a_request_counts_once_however_often_it_is_screened() {
        run(ONE, "sbp=148");
        run(ONE, "sbp=149");
        run(OTHER, "sbp=124");

        var rate =
                RatesService.rates(results, closed, Map.of("R31", "Pressure")).get(0);

        assertEquals(new RuleRate("R31", "Pressure", 1, 0, 0, 2), rate);
        assertEquals(50, rate.getFireRate());
        assertEquals(0, rate.getOverrideRate());
    }

    @Test
    void what_people_closed_is_told_beside_what_held() {
        run(ONE, "sbp=148");
        run(OTHER, "sbp=148");
        closes(ONE, "sbp=148");

        var rate = RatesService.rates(results, closed, Map.of()).get(0);

        assertEquals(new RuleRate("R31", "", 2, 1, 0, 2), rate);
        assertEquals(50, rate.getOverrideRate());
    }

    @Test
    void a_month_without_screenings_has_no_rows() {
        assertEquals(List.of(), RatesService.rates(results, closed, Map.of()));
    }

    private void run(UUID request, String changes) {
        var facts = RuleSet.INTAKE.cases().factsOf(changes);
        var rules = new ScreeningResult.Rules("a", "b", "c");
        results.add(new ScreeningResult(
                request, facts.snapshot(), RuleTable.hits(facts), rules, "NEEDS_REVIEW", RuleTable.NOW));
    }

    private void closes(UUID request, String changes) {
        var facts = RuleSet.INTAKE.cases().factsOf(changes);
        var found = new Screening(request, facts, "a", RuleTable.NOW).merge(List.of(), RuleTable.hits(facts));
        found.forEach(finding -> finding.close(new UUID(0, 9), "Known", RuleTable.NOW));
        closed.addAll(found);
    }
}
