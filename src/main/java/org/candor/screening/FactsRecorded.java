package org.candor.screening;

import java.util.UUID;

/** Staff recorded a result: the rules run again in the same transaction. */
public record FactsRecorded(UUID request) {}
