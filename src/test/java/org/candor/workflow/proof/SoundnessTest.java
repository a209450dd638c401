package org.candor.workflow.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundnessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "processes/intake-to-first-visit/intake-to-first-visit.bpmn",
                "processes/renew-consent/renew-consent.bpmn",
                "processes/revoke-consent/revoke-consent.bpmn",
                "src/test/resources/workflow/second-reviewer.bpmn"
            })
    void what_is_shipped_is_sound(String file) throws Exception {
        var root = DrawingReader.read(Files.readAllBytes(Path.of(file)));

        assertEquals(
                List.of(), Soundness.check(root, StepCatalogue.shipped(), Policy.shipped(), key -> Optional.empty()));
    }

    /** The request could still be withdrawn, but nobody gets unstuck by hoping for that. */
    @Test
    void a_decision_without_a_way_for_one_answer_gets_stuck_though_the_request_may_be_withdrawn() throws Exception {
        var drawing = Path.of("processes/intake-to-first-visit/intake-to-first-visit.bpmn");
        var written = Files.readString(drawing).replace(" default=\"decidedToAnswerMore\"", "");
        var without = written.replaceAll("<bpmn:sequenceFlow id=\"decidedToAnswerMore\"[^>]*/>", "");
        assertNotEquals(written, without);
        var root = DrawingReader.read(without.getBytes(StandardCharsets.UTF_8));

        var flaws = Soundness.check(root, StepCatalogue.shipped(), Policy.shipped(), key -> Optional.empty());

        assertEquals(
                List.of("STUCK at decided"),
                flaws.stream()
                        .map(flaw -> flaw.kind() + " at " + flaw.element())
                        .toList());
    }
}
