package org.candor.intake;

import java.util.UUID;

/** The patient took the request back; whatever it waits for ends. */
public record RequestWithdrawn(UUID request) {}
