package org.candor.review;

import java.util.UUID;

/** A clinician decided and signed. */
public record ReviewDecided(UUID request, ClinicianDecision.Kind decision) {}
