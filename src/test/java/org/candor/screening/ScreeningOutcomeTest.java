package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which queue a request joins: crisis, STOP and completeness come first, and nothing unknown proceeds. */
class ScreeningOutcomeTest {

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            false, 0, 0, true, ordinary
            true, 0, 0, true, stopped
            true, 0, 0, false, stopped
            false, 1, 0, true, stopped
            false, 1, 3, false, stopped
            false, 0, 0, false, flagged
            false, 0, 1, true, flagged
            false, 0, 0, null, flagged
            null, 0, 0, true, flagged
            false, null, 0, true, flagged
            false, 0, null, true, flagged
            null, null, null, null, flagged
            """)
    void a_summary_leads_to_its_queue(
            @Nullable Boolean crisis,
            @Nullable Long stops,
            @Nullable Long reviews,
            @Nullable Boolean complete,
            String queue) {
        Map<String, Object> summary = new HashMap<>();
        summary.put("crisis", crisis);
        summary.put("stops", stops);
        summary.put("reviews", reviews);
        summary.put("completeness", complete);

        assertEquals(queue, RuleTable.outcome(summary).queue());
    }
}
