package org.candor.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.candor.support.Evidence;
import org.candor.support.Mortal;
import org.candor.support.TwoNodes;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the server again and again while people sign up, and counts afterwards: whatever was acknowledged is there once, in
 * every place; whatever was not is there once or not at all; and there is nothing else.
 */
class KillsIT {
    private static final int PARTS = Evidence.isFull() ? 10 : 1;
    private static final int KILLS = Evidence.isFull() ? 10 : 1;
    private static final int CASES_A_KILL = 10;
    private static final String EVIDENCE = "kills";

    static IntStream parts() {
        return IntStream.rangeClosed(1, PARTS);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void one_node_loses_nothing_and_doubles_nothing(int part) throws Exception {
        killing("one node", part, () -> Mortal.one("kills" + part));
    }

    @ParameterizedTest
    @MethodSource("parts")
    @EnabledIfSystemProperty(
            named = "candor.it.database",
            matches = "postgresql",
            disabledReason = "two nodes share one server")
    void two_nodes_lose_nothing_and_double_nothing(int part) throws Exception {
        assumeTrue(Evidence.isFull(), "with the full figures; TwoNodesIT kills one of two each time");
        killing("two nodes", part, () -> TwoNodes.start("pairs" + part));
    }

    private static void killing(String nodes, int part, Supplier<Mortal> start) throws Exception {
        var name = nodes + ", " + Evidence.database() + ", part " + part + " of " + PARTS;
        if (!Evidence.has(EVIDENCE, name)) {
            try (var portal = start.get()) {
                Evidence.keep(EVIDENCE, name, killed(portal, new Random(Evidence.seed() + part)));
            }
        }
    }

    private static Map<String, Object> killed(Mortal portal, Random random) throws Exception {
        var crowd = new Crowd(portal, CASES_A_KILL);
        for (var kill = 0; kill < KILLS; kill++) {
            crowd.signsUpWhile(() -> portal.kill(crowd.victim()), random);
            portal.restart(crowd.victim());
        }
        crowd.signsUpWhile(() -> {}, random);
        var checked = Reckoning.of(crowd, portal.jdbc());
        checked.put("kills", KILLS);
        assertTrue(crowd.acknowledged().size() >= KILLS * CASES_A_KILL, "cases: " + checked);
        return checked;
    }
}
