package org.candor.intake;

import java.util.UUID;

/** An answer, or the patient, said that somebody may be in danger (clinical.md 3.5). A clinician is called within 15 minutes. */
public record CrisisRaised(UUID request) {}
