package org.candor.consent;

import java.util.UUID;

/** The patient read the consent and said no to the treatment. */
public record ConsentRefused(UUID request) {}
