package org.candor.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.candor.support.Evidence;
import org.candor.support.Mortal;
import org.candor.support.TwoNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Kills the server again and again while people sign up, and counts afterwards: whatever was acknowledged is there once, in
 * every place; whatever was not is there once or not at all; and there is nothing else.
 */
class KillsIT {
    private static final int KILLS = Evidence.isFull() ? 100 : 2;
    private static final int CASES_A_KILL = 10;
    private static final String EVIDENCE = "kills";

    @Test
    void one_node_loses_nothing_and_doubles_nothing() throws Exception {
        var part = "one node, " + Evidence.database();
        if (!Evidence.has(EVIDENCE, part)) {
            try (var portal = Mortal.one("kills")) {
                killing(portal, part);
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "candor.it.database",
            matches = "postgresql",
            disabledReason = "two nodes share one server")
    void two_nodes_lose_nothing_and_double_nothing() throws Exception {
        assumeTrue(Evidence.isFull(), "with the full figures; TwoNodesIT kills one of two each time");
        var part = "two nodes, " + Evidence.database();
        if (!Evidence.has(EVIDENCE, part)) {
            try (var portal = TwoNodes.start("pairs")) {
                killing(portal, part);
            }
        }
    }

    private static void killing(Mortal portal, String part) throws Exception {
        var random = new Random(Evidence.seed());
        var crowd = new Crowd(portal, CASES_A_KILL);
        for (var kill = 0; kill < KILLS; kill++) {
            crowd.signsUpWhile(() -> portal.kill(crowd.victim()), random);
            portal.restart(crowd.victim());
        }
        crowd.signsUpWhile(() -> {}, random);
        var checked = Reckoning.of(crowd, portal.jdbc());
        checked.put("kills", KILLS);
        assertTrue(crowd.acknowledged().size() >= KILLS * CASES_A_KILL, "cases: " + checked);
        Evidence.keep(EVIDENCE, part, checked);
    }
}
