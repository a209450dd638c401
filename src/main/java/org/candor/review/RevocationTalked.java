package org.candor.review;

import java.util.UUID;

/** A nurse talked with the patient who took this consent back. */
public record RevocationTalked(UUID consent) {}
