package org.candor.workflow.change;

/** How much a change may do to requests and patients; the first is the gravest. */
public enum Risk {
    /** Touches a step that needs, gives or takes a fact, or a condition, a way or a time around it. */
    GUARD("Guard"),
    /** Another row of a rule table: what is found, and which queue follows. */
    RULE("Rule"),
    /** Touches something that this report knows no sentence for: read it with care. */
    UNFAMILIAR("Unfamiliar"),
    /** Who or what comes after whom. */
    ROUTE("Way"),
    /** When something is due, reminded of, given up or forgotten. */
    TIME("Time"),
    /** Who may do a step. */
    ROLE("Role"),
    /** What a step does, how often, and in which job. */
    WORK("Step"),
    /** Labels, notes and lanes: what people read. */
    WORDS("Words"),
    /** Written differently and read the same. */
    NO_EFFECT("No effect"),
    /** Only the picture. */
    LAYOUT("Picture");

    private final String heading;

    Risk(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }

    /** Whether the engine may act differently afterwards. */
    boolean isFelt() {
        return compareTo(WORDS) < 0;
    }
}
