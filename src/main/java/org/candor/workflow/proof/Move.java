package org.candor.workflow.proof;

/**
 * One thing that may happen next.
 *
 * @param node where it happens: the step, the gateway or the event
 * @param outcome the value that the step sets; empty where it sets none that matters
 * @param isAct whether it is finished or happens; else a token only comes there
 */
record Move(Node node, String outcome, boolean isAct, State to) {}
