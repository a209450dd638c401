package org.candor.workflow.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.candor.support.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The proof tries only one order where the order cannot matter. Here every drawing is also explored in every order, and its
 * soundness also by brute force: the answers are the same.
 */
class NothingIsMissedTest {
    private static final int PARTS = Evidence.isFull() ? 20 : 1;
    /** In each part. */
    private static final int DRAWINGS = Evidence.isFull() ? 1_000 : 200;

    private static final int MOST_STATES = 3_000;
    /** May come at any time, but makes nothing sound by that. */
    private static final String WITHDRAWAL = """
            <bpmn:subProcess id="withdrawal" triggeredByEvent="true">
              <bpmn:startEvent id="withdrawn"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>
              <bpmn:sequenceFlow id="closing" sourceRef="withdrawn" targetRef="closed"/>
              <bpmn:endEvent id="closed"/>
            </bpmn:subProcess>
            """;

    private static final Policy NONE = new Policy(List.of());

    static IntStream parts() {
        return IntStream.rangeClosed(1, PARTS);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void trying_one_order_finds_what_trying_all_finds(int part) {
        var name = "one order and all orders, part " + part;
        assumeFalse(Evidence.isFull() && Evidence.has("proof", name), "kept from an earlier run");
        var sketches = new RandomSketch(new Random(Evidence.seed() + part));
        var offences = 0;
        var tooLarge = 0;
        long one = 0;
        long all = 0;
        for (var i = 0; i < DRAWINGS; i++) {
            var sketch = sketches.next();
            var net = new NetReader(Sketch.catalogue(), NONE, key -> Optional.empty()).read(sketch.drawn());
            for (var fact : List.of("red", "green")) {
                var reduced = new Exploration(net, Sketch.catalogue(), fact, true, MOST_STATES);
                var complete = new Exploration(net, Sketch.catalogue(), fact, false, MOST_STATES);
                try {
                    var found =
                            reduced.find(state -> isBroken(net, state, fact)).isPresent();
                    offences += found ? 1 : 0;
                    assertEquals(
                            complete.find(state -> isBroken(net, state, fact)).isPresent(),
                            found,
                            () -> fact + " " + sketch.arrows());
                } catch (Exploration.TooLarge inEveryOrder) {
                    tooLarge++;
                }
                one += reduced.visited();
                all += complete.visited();
            }
        }
        assertTrue(offences > DRAWINGS / 20 && offences < 2 * DRAWINGS, "offences: " + offences);
        assertTrue(tooLarge <= DRAWINGS / 10, "too large in every order: " + tooLarge);
        assertTrue(one <= all, one + " states instead of " + all);
        Evidence.keep(
                "proof",
                name,
                Map.of("drawings", DRAWINGS, "offences", offences, "statesInOneOrder", one, "statesInAllOrders", all));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void soundness_is_judged_as_by_brute_force(int part) {
        var name = "soundness, part " + part;
        assumeFalse(Evidence.isFull() && Evidence.has("proof", name), "kept from an earlier run");
        var sketches = new RandomSketch(new Random(Evidence.seed() + PARTS + part));
        var sound = 0;
        var tooLarge = 0;
        for (var i = 0; i < DRAWINGS; i++) {
            var sketch = sketches.next();
            var flaws = Soundness.check(sketch.drawn(), Sketch.catalogue(), NONE, key -> Optional.empty());
            var brute = new BruteForce(sketch);

            try {
                assertEquals(brute.isSound(), flaws.isEmpty(), () -> sketch.arrows() + " " + flaws + " " + brute);
            } catch (BruteForce.TooLarge inEveryOrder) {
                tooLarge++;
            }
            var withdrawn =
                    Soundness.check(sketch.with(WITHDRAWAL).drawn(), Sketch.catalogue(), NONE, key -> Optional.empty());
            assertEquals(flaws.isEmpty(), withdrawn.isEmpty(), () -> sketch.arrows() + " " + flaws + " " + withdrawn);
            sound += flaws.isEmpty() ? 1 : 0;
        }
        assertTrue(sound > DRAWINGS / 10 && sound < DRAWINGS, "sound: " + sound);
        assertTrue(tooLarge <= DRAWINGS / 50, "too large in every order: " + tooLarge);
        Evidence.keep(
                "proof", name, Map.of("drawings", DRAWINGS, "sound", sound, "too large by brute force", tooLarge));
    }

    private static boolean isBroken(Net net, State state, String fact) {
        return state.at(net.factAt()) == 0
                && net.nodes().stream().anyMatch(node -> node.requires(fact) && state.at(node.busy) > 0);
    }
}
