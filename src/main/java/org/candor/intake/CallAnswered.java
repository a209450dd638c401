package org.candor.intake;

import java.util.UUID;

/** A coordinator spoke with the person, or gave up trying. */
public record CallAnswered(UUID request, CallOutcome outcome) {}
