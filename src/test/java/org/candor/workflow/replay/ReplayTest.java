package org.candor.workflow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import org.candor.support.Evidence;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.engine.ThrowAwayEngine;
import org.candor.workflow.oracle.Bend;
import org.candor.workflow.oracle.Model;
import org.candor.workflow.proof.Policy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever way the check tells about a bent drawing, the real engine goes it and shows what the check says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {
    private static final int EACH = Evidence.isFull() ? 50 : 1;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final EditionPolicy POLICY = EditionPolicy.shipped();
    private static final Player PLAYER = new Player(StepCatalogue.shipped(), Policy.shipped(), ShippedDrawings::bytes);

    private final ThrowAwayEngine engine = PLAYER.engine();

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_counter_example_replays(Bend bend) throws IOException {
        if (Evidence.isFull() && Evidence.has("replays", bend.name())) {
            return;
        }
        var random = new Random(Evidence.seed() + bend.ordinal());
        var counts = new TreeMap<String, Integer>();
        var notShown = new ArrayList<String>();
        for (var i = 0; i < EACH; i++) {
            var model = Model.shipped(random);
            if (bend.bends(model, random)) {
                var mutant = model.xml().getBytes(StandardCharsets.UTF_8);
                for (var finding : POLICY.check(mutant)) {
                    if (!finding.way().isEmpty()) {
                        var told = told(mutant, finding);
                        counts.merge(finding.code() + " " + told.ending, 1, Integer::sum);
                        if (!told.isShown()) {
                            notShown.add(finding.sentence() + "\n" + told);
                        }
                    }
                }
            }
        }
        assertEquals(0, notShown.size(), () -> String.join("\n\n", notShown));
        Evidence.keep("replays", bend.name(), counts);
    }

    private record Told(String ending, boolean isShown, String how) {}

    private Told told(byte[] mutant, Finding finding) {
        try {
            var replay = PLAYER.play(engine, mutant, finding, new Deadline(LONG));
            var missed = !finding.missing().isEmpty() && replay.required().getOrDefault(finding.missing(), true);
            return new Told(replay.ending().name(), replay.isShown() && !missed, replay.toString());
        } catch (ThrowAwayEngine.EngineFails notTaken) {
            return new Told("not taken by the engine", false, String.valueOf(notTaken.getCause()));
        }
    }
}
