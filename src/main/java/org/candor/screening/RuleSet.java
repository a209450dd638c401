package org.candor.screening;

import static org.candor.screening.Finding.Outcome.HOLD;
import static org.candor.screening.Finding.Outcome.INFO;
import static org.candor.screening.Finding.Outcome.PAUSE;
import static org.candor.screening.Finding.Outcome.REVIEW;
import static org.candor.screening.Finding.Outcome.STOP;
import static org.candor.screening.Finding.Outcome.STOP_INFUSION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tables of findings by when they are asked: at intake, on the day of the infusion, between two sessions. Each ships with the facts
 * that it may ask for and with its signed-off cases, side by side under {@code processes/}.
 */
public enum RuleSet {
    INTAKE("intake", "contraindications", "intake-to-first-visit", "contraindications", STOP, REVIEW, INFO),
    DAY_OF("dayOf", "day-of-infusion", "day-of-infusion", "dayOfInfusion", STOP_INFUSION, PAUSE, HOLD),
    BETWEEN_SESSIONS("betweenSessions", "between-sessions", "between-sessions", "betweenSessions", STOP, REVIEW, INFO);

    private final String stage;
    private final String key;
    private final String file;
    private final String decision;
    private final List<Finding.Outcome> outcomes;
    private final FactCatalogue catalogue;
    private final FactCases cases;

    RuleSet(String stage, String key, String folder, String decision, Finding.Outcome... outcomes) {
        this.stage = stage;
        this.key = key;
        this.file = folder + "/" + key;
        this.decision = decision;
        this.outcomes = List.of(outcomes);
        this.catalogue = FactCatalogue.read("processes/" + file + ".facts.csv");
        this.cases = FactCases.read("processes/" + file + ".cases.csv", catalogue);
    }

    /** By the word of the try-out's contract: intake, dayOf, betweenSessions. */
    public static Optional<RuleSet> ofStage(String stage) {
        return Arrays.stream(values()).filter(set -> set.stage.equals(stage)).findFirst();
    }

    /** What the table's editions are called. */
    public String key() {
        return key;
    }

    /** The shipped table under {@code processes/}. */
    public String file() {
        return file + ".dmn";
    }

    /** The id of its decision. */
    public String decision() {
        return decision;
    }

    /** What a row may ask for, the worst first. */
    public List<Finding.Outcome> outcomes() {
        return outcomes;
    }

    /** What stands in for a table that failed or a value that cannot be: somebody must look first. */
    Finding.Outcome careful() {
        return outcomes.contains(HOLD) ? HOLD : REVIEW;
    }

    public FactCatalogue catalogue() {
        return catalogue;
    }

    public FactCases cases() {
        return cases;
    }
}
