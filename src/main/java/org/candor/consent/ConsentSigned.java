package org.candor.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The patient signed; a clinician signs next.
 *
 * @param request the request it is for, nothing when it renews a consent outside a request
 */
public record ConsentSigned(UUID consent, @Nullable UUID request) {}
