package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;

/** All 108 rows, warm, beside the bare DMN engine that evaluates the 87 of intake in the same run. */
class RulesCostTest {
    private static final int WARM = 200;
    private static final int TIMES = 60;
    private static final double MOST_MS = 5;

    @Test
    void all_rows_cost_less_than_one_bare_evaluation() {
        var sets = Arrays.stream(RuleSet.values()).map(RuleTable::rules).toList();
        Runnable all =
                () -> sets.forEach(rules -> rules.hits(rules.set().cases().factsOf("unknown=1"), "a test"));
        var bare = bare();

        for (int i = 0; i < WARM; i++) {
            all.run();
        }
        for (int i = 0; i < WARM / 10; i++) {
            bare.run();
        }
        var ours = median(all, TIMES);
        var engine = median(bare, TIMES / 6);

        assertTrue(ours < engine, ours + " ms against " + engine);
        assertTrue(!Evidence.isFull() || ours < MOST_MS, ours + " ms");
        Evidence.keep("rule-evaluation", "rules", Map.of("all 108 rows ms", ours, "bare engine, 87 rows ms", engine));
    }

    private static Runnable bare() {
        var engine = new DefaultDmnEngineConfiguration().buildEngine();
        var decision = engine.parseDecisions(new ByteArrayInputStream(RuleTable.bytes(RuleSet.INTAKE.key())))
                .get(0);
        var facts = RuleSet.INTAKE.cases().factsOf("unknown=1").asMap();
        return () -> engine.evaluateDecisionTable(decision, Variables.fromMap(new HashMap<>(facts)));
    }

    private static double median(Runnable act, int times) {
        var took = new long[times];
        for (int i = 0; i < times; i++) {
            var began = System.nanoTime();
            act.run();
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        return Math.round(took[times / 2] / 10_000.0) / 100.0;
    }
}
