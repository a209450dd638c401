package org.candor.workflow.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten branches of twenty steps have 21 to the power of 10 states; the proof looks at a few hundred. */
class ManyBranchesTest {
    private static final int BRANCHES = 10;
    private static final int LENGTH = 20;
    private static final int MOST_STATES = 6_000;

    @ParameterizedTest
    @ValueSource(strings = {"todo", "paint", "brush", "show", "mixed", "choices"})
    void a_wide_drawing_is_proven_with_few_states(String kind) {
        var sketch = Sketch.of("start > paint > brush > +f; "
                + IntStream.range(0, BRANCHES)
                        .mapToObj(branch -> branch(kind, branch))
                        .reduce("", String::concat)
                + "+j > hang > end");
        if (kind.equals("todo")) {
            IntStream.range(0, BRANCHES).forEach(branch -> sketch.with(reminder(branch)));
        }
        var root = sketch.drawn();
        var none = new Policy(List.of());
        Soundness.check(root, Sketch.catalogue(), none, key -> Optional.empty());

        var proof = new PolicyProof(Sketch.catalogue(), none).prove(root, key -> Optional.empty());

        assertTrue(proof.isProven(), proof::toString);
        assertTrue(proof.states() < MOST_STATES, "states: " + proof.states());
        assertEquals(List.of(), Soundness.check(root, Sketch.catalogue(), none, key -> Optional.empty()));
    }

    private static String branch(String kind, int branch) {
        var line = new StringBuilder("+f");
        for (var i = 0; i < LENGTH; i++) {
            var name = step(kind, i) + "B" + branch + "N" + i;
            line.append(" > ").append(name);
            if (kind.equals("choices") && i % 5 == 4) {
                var split = "?sB" + branch + "N" + i;
                var merge = "?mB" + branch + "N" + i;
                line.append(" > ").append(split).append(" > ").append(merge).append("; ");
                line.append(split)
                        .append(" > otherB")
                        .append(branch)
                        .append("N")
                        .append(i)
                        .append(" > ")
                        .append(merge);
                line.append("; ").append(merge);
            }
        }
        return line + " > +j; ";
    }

    private static String step(String kind, int i) {
        return switch (kind) {
            case "mixed" -> List.of("todo", "paint", "show", "brush", "hang").get(i % 5);
            case "choices" -> "todo";
            default -> kind;
        };
    }

    private static String reminder(int branch) {
        return """
            <bpmn:boundaryEvent id="r%1$d" attachedToRef="todoB%1$dN3" cancelActivity="false"><bpmn:timerEventDefinition id="rt%1$d">
            <bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="rf%1$d" sourceRef="r%1$d" targetRef="rn%1$d"/>
            <bpmn:serviceTask id="rn%1$d" camunda:delegateExpression="${note}"/>""".formatted(branch);
    }
}
