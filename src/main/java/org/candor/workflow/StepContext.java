package org.candor.workflow;

import java.util.Optional;
import java.util.UUID;

/** What a step may know of the workflow it runs in. */
public interface StepContext {

    /** The record the workflow is about: the intake request, or the consent in renewals and revocations. */
    UUID subject();

    <T> void set(Variable<T> variable, T value);

    <T> Optional<T> get(Variable<T> variable);

    /** The step's catalogue key, for example {@code screenIntake}. */
    String stepKey();
}
