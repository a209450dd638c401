package org.candor.consent;

import java.util.UUID;

/**
 * The patient took the consent back. Whoever holds appointments on it frees them within the same transaction; only then the living
 * consent goes.
 */
public record ConsentRevoked(UUID consent, UUID patient) {}
