package org.candor.screening;

import java.util.UUID;

/**
 * The rules ran over a request.
 *
 * @param factsPrint changes when a fact that rules use changes; an approval remembers the one it was given on
 */
public record Screened(UUID request, String factsPrint) {}
