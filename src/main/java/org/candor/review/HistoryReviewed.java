package org.candor.review;

import java.util.UUID;

/** A nurse read the medical history. */
public record HistoryReviewed(UUID request, HistoryReview.Outcome outcome) {}
