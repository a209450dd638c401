package org.candor.scheduling;

import java.util.UUID;

/**
 * A visit is no longer in the calendar.
 *
 * @param bookAgain whether somebody should look for another time: yes after a cancellation, no when its ground is gone
 */
public record VisitCancelled(UUID appointment, UUID request, boolean bookAgain) {}
