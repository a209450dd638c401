package org.candor.workflow.drawing;

import java.io.Serializable;
import java.util.List;

/**
 * One reason why a drawing is refused.
 *
 * @param element the id of the element that it is about; empty for the file
 * @param way the ids of the nodes that a request passes on its way there; empty where there is no such way to show
 */
public record Finding(FindingCode code, String element, String sentence, List<String> way) implements Serializable {
    Finding(FindingCode code, String element, String sentence) {
        this(code, element, sentence, List.of());
    }

    /** The way as a page writes it down: ids with a space between. */
    public String path() {
        return String.join(" ", way);
    }

    /** The same with the way that shows it. */
    public Finding along(List<String> nodes) {
        return new Finding(code, element, sentence, List.copyOf(nodes));
    }

    /** The same, told once for so many places. */
    public Finding at(int places) {
        return places == 1 ? this : new Finding(code, element, sentence + " (" + places + " places)", way);
    }
}
