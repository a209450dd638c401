package org.candor.review;

import java.util.UUID;

/** The person who acts, as the record keeps them: the account, and the name it had then. */
public record Signer(UUID account, String name) {}
