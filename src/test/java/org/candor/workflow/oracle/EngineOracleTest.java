package org.candor.workflow.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.proof.Policy;
import org.junit.jupiter.api.Test;

class EngineOracleTest {
    @Test
    void the_real_engine_agrees_with_the_obvious() throws Exception {
        var catalogue = StepCatalogue.shipped();
        var required = new HashMap<String, List<String>>();
        catalogue.steps().forEach(step -> required.put(step.key(), new java.util.ArrayList<>(step.requires())));
        Policy.shipped().rules().forEach(rule -> required.merge(rule.step(), rule.requires(), (one, more) -> {
            var all = new java.util.ArrayList<>(one);
            all.addAll(more);
            return all;
        }));
        var shipped = Files.readString(Path.of("processes/intake-to-first-visit/intake-to-first-visit.bpmn"));
        try (var engine = new RealEngine(catalogue, required)) {
            var oracle = new EngineOracle(engine, catalogue, 20_000);
            for (var round = 0; round < 3; round++) {
                var begun = System.nanoTime();
                var safe = oracle.judge(shipped);
                System.out.println(safe + " " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            }
            var bent = shipped.replace("sourceRef=\"moreNeeded\" targetRef=\"evaluate\"", "sourceRef=\"moreNeeded\" targetRef=\"signConsent\"");
            System.out.println(oracle.judge(bent));
            assertEquals(EngineOracle.Verdict.UNSAFE, oracle.judge(bent).verdict());
        }
    }
}
