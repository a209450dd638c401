package org.candor.workflow.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped drawings are proven; the edits that an admin might try are not. */
class PolicyProofTest {
    private static Proof prove(String bpmn) throws Exception {
        var root = DrawingReader.read(bpmn.getBytes(StandardCharsets.UTF_8));
        return new PolicyProof(StepCatalogue.shipped(), Policy.shipped()).prove(root, key -> Optional.empty());
    }

    private static String shipped(String key) throws Exception {
        return Files.readString(Path.of("processes", key, key + ".bpmn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake-to-first-visit", "renew-consent", "revoke-consent"})
    void what_is_shipped_is_proven(String key) throws Exception {
        var proof = prove(shipped(key));

        assertTrue(proof.isProven(), () -> String.valueOf(proof.offences()));
    }

    @Test
    void a_flow_around_the_approval_is_found() throws Exception {
        var drawn = shipped("intake-to-first-visit")
                .replace(
                        "sourceRef=\"moreNeeded\" targetRef=\"evaluate\"",
                        "sourceRef=\"moreNeeded\" targetRef=\"signConsent\"");

        var proof = prove(drawn);

        assertFalse(proof.isProven());
        assertEquals("approved", proof.offences().get(0).fact());
    }

    @Test
    void a_condition_that_is_always_true_is_found() throws Exception {
        var proof = prove(shipped("intake-to-first-visit").replace("${decision == 'approve'}", "${true}"));

        assertFalse(proof.isProven());
    }
}
