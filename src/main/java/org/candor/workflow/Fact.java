package org.candor.workflow;

/** A variable with its value, on its way into a workflow. */
public record Fact<T>(Variable<T> variable, T value) {}
