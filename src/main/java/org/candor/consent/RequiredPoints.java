package org.candor.consent;

import java.util.List;
import java.util.TreeSet;

/**
 * What every treatment consent must cover: the elements of informed consent that stand in this document, the evidence for each
 * illness, and every other choice with its main pros and cons (INV-23). A text without one of them is not released.
 */
final class RequiredPoints {
    static final List<String> ELEMENTS =
            List.of("E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10", "E13", "E14");

    static final List<String> EVIDENCE = List.of("C7-crps", "C7-pain", "C7-depression", "C7-ptsd", "C7-anxiety");

    static final List<String> CHOICES = List.of(
            "none",
            "current",
            "S09-1",
            "S09-2",
            "S09-3",
            "S09-4",
            "S09-5",
            "S09-6",
            "S09-7",
            "antidepressants",
            "psychotherapy",
            "trauma",
            "esketamine",
            "TMS",
            "ECT");

    private RequiredPoints() {}

    static void check(ConsentText text) {
        var missing = new TreeSet<String>();
        missing.addAll(ELEMENTS);
        missing.addAll(EVIDENCE);
        missing.addAll(CHOICES);
        missing.removeAll(text.markers());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the consent text (" + text.language() + ") leaves out " + missing);
        }
    }
}
