package org.candor.review;

import java.util.UUID;

/** A clinician looked at a stopped request and said where it goes. */
public record StopConfirmed(UUID request, StopConfirmation.Outcome outcome) {}
