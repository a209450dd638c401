package org.candor.screening;

/**
 * How often one row held in a month, and how often a person closed what it found. Counts of requests, nobody is named.
 *
 * @param reason what the row says today; blank when there is no such row any more
 * @param closed by a person, those by two included
 */
public record RuleRate(String rule, String reason, int fired, int closed, int byTwo, int screened) {
    private static final int WHOLE = 100;

    /** Per cent of the requests that were screened. */
    public int getFireRate() {
        return percent(fired, screened);
    }

    /** Per cent of the requests for which it held. */
    public int getOverrideRate() {
        return percent(closed, fired);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.min(WHOLE, Math.round((float) part * WHOLE / whole));
    }
}
