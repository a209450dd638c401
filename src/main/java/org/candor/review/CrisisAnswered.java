package org.candor.review;

import java.util.UUID;

/** A clinician dealt with a crisis; the red flag may close. */
public record CrisisAnswered(UUID request) {}
