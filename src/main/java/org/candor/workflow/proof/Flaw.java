package org.candor.workflow.proof;

/**
 * Why a drawing is not sound.
 *
 * @param element the id of the node that it shows at
 * @param way how a request comes there; empty where none does
 */
public record Flaw(Kind kind, String element, String label, Way way) {
    /** What the theory of workflow nets asks: no dead step, no token too many, an end from everywhere. */
    public enum Kind {
        /** Something waits for what never comes. */
        STUCK,
        /** From here no way leads to an end. */
        NEVER_ENDS,
        /** No request ever comes here. */
        NEVER_REACHED,
        /** Two ways of one request come here without a join, so that it is done twice. */
        MEETS_ITSELF,
        /** A decision reads what nobody has said yet on this way. */
        READS_UNSET,
        /** Too many states to look at. */
        TOO_LARGE
    }
}
