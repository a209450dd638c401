package org.candor.workflow.drawing;

import java.io.Serializable;
import java.util.List;

/**
 * One reason why a drawing is refused.
 *
 * @param element the id of the element that it is about; empty for the file
 * @param way how a request comes there; empty where there is no such way to show
 * @param missing the fact that does not hold there; empty where it is not about a fact
 */
public record Finding(FindingCode code, String element, String sentence, List<Stop> way, String missing)
        implements Serializable {
    Finding(FindingCode code, String element, String sentence) {
        this(code, element, sentence, List.of(), "");
    }

    /** The ids of the nodes on the way, each as often as it is passed. */
    public List<String> elements() {
        return way.stream().map(Stop::element).toList();
    }

    /** The way as a page writes it down: ids with a space between. */
    public String path() {
        return String.join(" ", elements());
    }

    /** The same with the way that shows it. */
    public Finding along(List<Stop> stops, String fact) {
        return new Finding(code, element, sentence, List.copyOf(stops), fact);
    }

    /** The same, told once for so many places. */
    public Finding at(int places) {
        return places == 1 ? this : new Finding(code, element, sentence + " (" + places + " places)", way, missing);
    }
}
