package org.candor.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A person and a coordinator agreed on a consultation call; scheduling keeps the time.
 *
 * @param email of the person, who has no account yet
 * @param caller the member of staff who will call
 */
public record ConsultationAgreed(UUID request, UUID patient, String email, UUID caller, Instant startsAt) {}
