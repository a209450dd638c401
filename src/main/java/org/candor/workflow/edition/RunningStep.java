package org.candor.workflow.edition;

import java.io.Serializable;

/** How many requests of one edition are at an element of its drawing now, and how many of its tasks are late. */
public record RunningStep(String element, String label, long running, long late) implements Serializable {}
