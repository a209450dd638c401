package org.candor.intake;

import java.util.UUID;

/** The patient certified the answers and sent them to the practice for the first time. */
public record IntakeSubmitted(UUID request) {}
