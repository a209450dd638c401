package org.candor.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clinician signed too: the consent is living from now on. */
public record ConsentCountersigned(UUID consent, @Nullable UUID request) {}
