package org.candor.screening;

/** Facts for a chart, in the words that findings use. */
public final class FactsInWords {
    private FactsInWords() {}

    /** "148", "not known", "opioid, medicine that makes sleepy". */
    public static String of(Facts facts, String name) {
        return FactWords.of(facts.get(name));
    }
}
