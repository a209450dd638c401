package org.candor.consent;

import java.util.UUID;

/**
 * A reason not to take a signature now: an infusion under way or less than 24 hours ago, or an open crisis (INV-19). Each feature
 * that knows such a reason brings one; all are asked.
 */
public interface SigningHold {

    /** @param request the request being signed for */
    boolean holds(UUID patient, UUID request);
}
