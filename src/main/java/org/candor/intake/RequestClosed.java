package org.candor.intake;

import java.util.UUID;

/** The practice gave its final answer to a request, or nobody went on with it; what was planned for it is planned no more. */
public record RequestClosed(UUID request) {}
