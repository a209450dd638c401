package org.candor.hostile;

import java.io.IOException;
import java.util.List;
import org.candor.support.Answer;

/**
 * One thing that somebody sends.
 *
 * @param entry of the hostile lists, for example FW01
 * @param must what the portal must answer
 */
record Attack(String entry, String variant, Must must, Act act) {
    /** How an attack ends. Nothing may change in the records whatever it is. */
    enum Must {
        /** Refused with a status or a sentence, and a row in the trail. */
        BE_REFUSED_WITH_A_ROW,
        /** Not let in: a status from 400 on, the way to the sign-in page, or a line that is cut. */
        BE_TURNED_AWAY,
        /** Answered like anything else, without the effect it was meant to have. */
        DO_NOTHING
    }

    /** Sends it; what came back, or whatever else shows that it had an effect: see {@link Hit}. */
    interface Act {
        Hit send() throws IOException;
    }

    /**
     * What came back.
     *
     * @param effects what it did that it should not have done; empty when all is well
     */
    record Hit(Answer answer, List<String> effects) {
        static Hit of(Answer answer) {
            return new Hit(answer, List.of());
        }

        Hit unless(boolean well, String effect) {
            return well ? this : new Hit(answer, List.of(effect));
        }
    }
}
