package org.candor.intake;

/**
 * What is saved of an intake while it is filled in, as the alarm needs it.
 *
 * @param acute whether a suicide screen among it counts as acute, also while its last question is open
 */
public record SavedSoFar(IntakeFacts facts, boolean acute) {}
