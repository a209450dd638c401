package org.candor.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.candor.support.Evidence;

/** What a crowd was told, against what the database holds. */
public final class Reckoning {
    private Reckoning() {}

    /** Whatever was acknowledged is there once in every place, whatever was not once or not at all, and nothing else. */
    public static Map<String, Object> of(Crowd crowd, String jdbc) throws SQLException {
        var unknown = 0;
        try (var ledger = new Ledger(jdbc)) {
            for (var email : crowd.acknowledged()) {
                once(email, ledger.signedUp(email));
            }
            for (var email : crowd.proven()) {
                once(email, ledger.proven(email));
            }
            for (var email : ledger.emails()) {
                assertTrue(crowd.tried().contains(email), "nobody signed up as " + email);
                whole(email, ledger.signedUp(email));
                whole(email, ledger.proven(email));
                unknown += crowd.acknowledged().contains(email) ? 0 : 1;
            }
            assertEquals(0, ledger.orphans(), "processes or records that belong to nobody");
        }
        return new TreeMap<>(Map.of(
                "acknowledged",
                crowd.acknowledged().size(),
                "proven",
                crowd.proven().size(),
                "tried",
                crowd.tried().size(),
                "keptWithoutAcknowledgement",
                unknown,
                "lost",
                0,
                "doubled",
                0));
    }

    private static void once(String email, Map<String, Long> places) {
        places.forEach((place, times) -> assertEquals(1, times, place + " of " + email + ", seed " + Evidence.seed()));
    }

    /** All of it or nothing. */
    private static void whole(String email, Map<String, Long> places) {
        var times = places.values().stream().distinct().toList();
        assertTrue(
                times.size() == 1 && times.get(0) <= 1, "torn: " + email + " " + places + ", seed " + Evidence.seed());
    }
}
