package org.candor.access;

import java.util.UUID;

/** A person proved for the first time that the address of this account is theirs. */
public record EmailProven(UUID account) {}
