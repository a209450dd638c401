package org.candor.intake;

import java.util.UUID;

/** Intake was sent without blood pressure, because the patient has no cuff; a nurse takes it. */
public record VitalsMissing(UUID request) {}
