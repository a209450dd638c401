package org.candor.intake;

import java.util.UUID;

/** The patient sent the answers that the practice had asked for in addition. */
public record MoreAnswered(UUID request) {}
