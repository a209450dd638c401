package org.candor.workflow.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.candor.support.Evidence;
import org.candor.workflow.oracle.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proof must not stand in the way of what harms nobody: every edit that {@link BenignEdit} knows is accepted, and soon. */
class BenignEditsTest {
    private static final int EACH = Evidence.isFull() ? 10 : 2;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final EditionPolicy POLICY = EditionPolicy.shipped();

    @BeforeAll
    static void warmUp() throws IOException {
        assertEquals(List.of(), POLICY.check(shipped("intake-to-first-visit").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_that_harms_nobody_is_accepted_within_two_seconds(BenignEdit edit) throws IOException {
        var random = new Random(Evidence.seed() + edit.ordinal());
        var slowest = Duration.ZERO;
        for (var i = 0; i < EACH; i++) {
            var before = shipped("intake-to-first-visit");
            var model = Model.of(before);
            edit.edits(model, random);
            var edited = model.xml();
            assertNotEquals(Model.of(before).xml(), edited);

            var began = System.nanoTime();
            var findings = POLICY.check(edited.getBytes(StandardCharsets.UTF_8));
            var took = Duration.ofNanos(System.nanoTime() - began);

            assertEquals(List.of(), findings);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        assertTrue(slowest.compareTo(SOON) < 0, edit + " took " + slowest);
        Evidence.keep("benign-edits", edit.name(), Map.of("accepted", EACH, "slowest ms", slowest.toMillis()));
    }

    private static String shipped(String key) throws IOException {
        return Files.readString(Path.of("processes", key, key + ".bpmn"));
    }
}
