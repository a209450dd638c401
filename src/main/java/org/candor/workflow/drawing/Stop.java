package org.candor.workflow.drawing;

import java.io.Serializable;

/**
 * One stop of a way through a drawing.
 *
 * @param element the id of the node
 * @param outcome what is decided there; empty where nothing is, or where it does not matter
 * @param isTold whether it is named in the sentence: a step or an event, not a gateway
 * @param isAct whether something is finished or happens here; else the request only comes here
 */
public record Stop(String element, String label, String outcome, boolean isTold, boolean isAct)
        implements Serializable {}
