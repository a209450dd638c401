package org.candor.review;

import java.util.UUID;

/** An approval is about to stop holding, in this transaction: whoever relies on it lets go now. */
public record ApprovalEnded(UUID approval, UUID request) {}
