package org.candor.workflow.change;

import java.io.Serializable;

/**
 * One difference between two drawings.
 *
 * @param element id of the element, or of the nearest one around it, to show on the page; "" for the file
 * @param label what that element is called
 * @param sentence in plain English, with the old and the new value
 */
public record Change(Risk risk, String element, String label, String sentence) implements Serializable {}
