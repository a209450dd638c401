package org.candor.screening;

import java.time.Instant;
import java.util.UUID;

/** An override that waits for its second person, without what it is about. */
public record Waiting(UUID finding, UUID request, String requestNumber, String authorName, Instant askedAt) {}
