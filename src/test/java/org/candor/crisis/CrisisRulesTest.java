package org.candor.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.candor.intake.Urgency;
import org.candor.screening.RuleSet;
import org.candor.workflow.engine.EngineDecisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How urgent an answer is, by the rows that open the panel. */
class CrisisRulesTest {
    @ParameterizedTest
    @CsvSource({
        "cssrs.q4=true, cssrs.q4, UT15",
        "cssrs.q5=true, cssrs.q5, UT15",
        "cssrs.q6=true cssrs.q6m3=true, cssrs.q6, UT15",
        "cssrs.q6=true, cssrs.q6, UT15",
        "dangerNow=true, dangerNow, UT15",
        "asq.q1=yes asq.q5=yes, asq.q1, UT15",
        "homicidal=true, homicidal, UT15",
        "cssrs.q3=true cssrs.q4=false cssrs.q5=false, cssrs.q3, T4H",
        "cssrs.q6=true cssrs.q6m3=false, cssrs.q6, T4H",
        "phq9Item9=1 suicideScreenStatus=partial, phq9Item9, T4H",
        "suicideScreenStatus=refused, suicideScreenStatus, T4H",
        "asq.q2=yes asq.q5=no, asq.q2, T4H",
        "cssrs.q1=true cssrs.q2=false cssrs.q3=false cssrs.q4=false cssrs.q5=false, cssrs.q1, T1D",
        "cssrs.q1=true cssrs.q3=true cssrs.q4=true, cssrs.q1, UT15",
        "dangerNow=true suicideScreenStatus=none, homicidal, UT15", // what was asked is not known to the rules
        "suicideScreenStatus=none homicidal=true, homicidal, UT15",
        "sbp=190, sbp, UT15" // the alarm was raised, and no row of the panel says why: most urgent
    })
    void the_most_urgent_row_decides(String facts, String asked, Urgency urgency) {
        assertEquals(
                urgency, CrisisRules.of(RuleSet.INTAKE.cases().factsOf(facts), Set.of(asked), new EngineDecisions()));
    }

    @Test
    void a_table_that_cannot_be_asked_is_most_urgent() {
        assertEquals(
                Urgency.UT15,
                CrisisRules.of(
                        RuleSet.INTAKE.cases().factsOf("sbp=120"), Set.of("dangerNow"), (table, facts) -> List.of()));
    }
}
