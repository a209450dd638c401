package org.candor.intake;

import java.util.UUID;

/** Somebody asked for care: the request exists, and its workflow begins. */
public record RequestOpened(UUID request, Origin origin) {}
