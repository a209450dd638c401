package org.candor.workflow.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
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
}
