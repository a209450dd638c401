package org.candor.incontainer;

import java.util.Objects;
import java.util.UUID;

/**
 * The switch of the mutation run, inside the server: at most one rule of ownership is off. {@link WeakenedWar} puts calls of
 * it beside every such rule; as long as no site is named, each does what it did.
 */
public final class Mutant {
    private static volatile String off = "";
    private static volatile UUID victim = new UUID(0, 0);

    private Mutant() {}

    static void turnOff(String site, UUID whoseRecords) {
        victim = whoseRecords;
        off = site;
    }

    static void none() {
        off = "";
    }

    /** The query without its condition on the patient. */
    public static String query(String text, String site) {
        return off.equals(site) ? text.replaceAll("(\\w+\\.patientId = :\\w+)", "($1 or 1 = 1)") : text;
    }

    /** A comparison with the record's patient that says yes. */
    public static boolean same(Object one, Object other, String site) {
        return off.equals(site) || Objects.equals(one, other);
    }

    /** The patient whom somebody named, instead of the one who is signed in. */
    public static UUID patient(UUID signedIn, String site) {
        return off.equals(site) ? victim : signedIn;
    }
}
