package org.candor.screening;

import java.util.UUID;

/** Vitals that a task asked for are about to be kept; when no task asks any more, its observer refuses them. */
public record VitalsTaken(UUID request) {}
