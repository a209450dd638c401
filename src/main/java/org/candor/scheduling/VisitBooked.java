package org.candor.scheduling;

import java.util.UUID;

/** A visit is in the calendar; fired in the booking's own transaction. */
public record VisitBooked(UUID appointment, UUID request) {}
