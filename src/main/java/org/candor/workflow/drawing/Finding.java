package org.candor.workflow.drawing;

import java.io.Serializable;

/** One reason why a drawing is refused: its code, the id of the element that it is about ("" for the file), a sentence. */
public record Finding(FindingCode code, String element, String sentence) implements Serializable {}
