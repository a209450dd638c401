package org.candor.screening;

import java.util.UUID;

/** The rules ran over a request: on these facts, by these tables. An approval remembers the facts that it was given on. */
public record Screened(UUID request, Facts facts, ScreeningRules rules) {}
