package org.candor.workflow.drawing;

/** Why a drawing or a rule table may not become an edition: one constant and one sentence for each rule of {@link EditionPolicy}. */
public enum FindingCode {
    UNREADABLE("This file cannot be read: %s"),
    NOT_UTF8("The file must be written in UTF-8."),
    DOCTYPE("The file has a document type. That is never needed and is refused."),
    INSTRUCTION("The file holds a processing instruction, which is refused."),
    TOO_LARGE("The file is too large: %s."),
    UNKNOWN_ELEMENT("\"%s\" is not among the elements that may be used."),
    UNKNOWN_ATTRIBUTE("The attribute \"%s\" is not allowed on \"%s\"."),
    SHOWN_AS_TASK("\"%s\" is not a task that a workflow may use. It is shown as a task without a form."),
    MISPLACED("\"%s\" has no place inside \"%s\"."),
    EXPRESSION("An expression stands in \"%s\". Only conditions and the name of a step may be expressions."),
    BAD_ID("The id \"%s\" is missing, badly formed or used twice."),
    BAD_NUMBER("The position or size \"%s\" is not a number that can be drawn."),
    BAD_VALUE("\"%2$s\" is not allowed for \"%1$s\"."),
    DANGLING("\"%s\" points to \"%s\", which is not on the drawing."),
    ONE_PROCESS("A file must hold exactly one executable process."),
    WRONG_KEY("The process is called \"%s\"; this workflow is called \"%s\"."),
    UNKNOWN_PROCESS("\"%s\" is not a workflow of this practice."),
    OTHER_SUBJECT("\"%s\" calls \"%s\", which is about a %s; this workflow is about a %s."),
    CALLS_ITSELF("\"%s\" calls \"%s\", which comes back to this workflow. It would never end."),
    CALLER("The workflow \"%s\" calls this one, and with this drawing it would be refused: %s"),
    NO_TIME_TO_LIVE("The process must say how long its history is kept (1 day to 10 years)."),
    ONE_START("A workflow needs exactly one plain start event."),
    STARTS_BY_ITSELF("\"%s\" would start requests by itself. Only a message inside an event sub-process may."),
    NO_FORM("\"%s\" has no form. Choose one from the step catalogue."),
    UNKNOWN_FORM("\"%s\" uses the form \"%s\", which is not in the step catalogue."),
    WRONG_ROLE("\"%s\" must be done by the role \"%s\", because its form says so."),
    NO_SENTENCE("The step catalogue has no sentence for a patient whose request waits at \"%s\", in each language."),
    NO_STEP("\"%s\" names no step of the catalogue."),
    UNKNOWN_STEP("\"%s\" runs \"%s\", which is not in the step catalogue."),
    NEEDS_OWN_TRANSACTION("\"%s\" must run in a job of its own (asynchronous before)."),
    UNKNOWN_MESSAGE("The message \"%s\" is not in the step catalogue."),
    NO_MESSAGE("\"%s\" waits for a message but names none."),
    NO_CODE("\"%s\" throws an error or an escalation but names none that has a code."),
    CONDITION("The condition of \"%s\" cannot be used: %s"),
    NO_CONDITION("\"%s\" leaves a decision without a condition and is not the way taken otherwise."),
    CONDITION_ON_THE_ONLY_WAY("\"%s\" is the only way out of its decision, so that it cannot have a condition."),
    CONDITION_WITHOUT_GATEWAY("\"%s\" has a condition but does not leave a decision (exclusive or inclusive gateway)."),
    NEVER_SET("The condition of \"%s\" reads \"%s\", but no step on this drawing sets it."),
    TIMER(
            "The timer of \"%s\" must be a plain time between %s and %s, such as P2D or PT4H, repeated at most %d times."),
    LOOP_WITHOUT_WAIT("\"%s\" lies on a loop in which nobody and nothing waits. It would never stop."),
    NOT_CONNECTED("\"%s\" is not connected."),
    REPEATS("\"%s\" may be repeated for 1 to 50 people, with what is repeated around it."),
    STUCK("A request can get stuck at \"%s\": %s."),
    NEVER_ENDS("From \"%s\" a request never comes to an end: %s."),
    NEVER_REACHED("No request ever comes to \"%s\"."),
    MEETS_ITSELF("Two ways of one request come to \"%s\" without a parallel join, so that it would be done twice: %s."),
    READS_UNSET("The decision \"%s\" asks for something that nobody has said yet on this way: %s."),
    BYPASS("A request can reach \"%s\" without %s: %s."),
    UNKNOWN_TABLE("\"%s\" is not a rule table of this practice."),
    ONE_TABLE("A file must hold exactly one decision with one decision table."),
    WRONG_DECISION("The decision is called \"%s\"; in this table it is called \"%s\"."),
    HIT_POLICY("The hit policy \"%s\" cannot be used here. This table needs %s."),
    NO_INPUT("The column \"%s\" must ask for something, and be a text, a number, a date or yes and no."),
    OUTPUTS("What a row gives must be exactly these columns, in this order: %s."),
    CELLS("Row \"%s\" must have one cell with one text for each column."),
    ROWS("This table needs 1 to %d rows; it has %d."),
    FEEL("%s cannot be read: %s"),
    BEYOND_FEEL(
            "%s uses more than a table may: %s. Facts, texts, numbers, lists, comparison, and, or, not, if and \"some ... in ... satisfies\" are enough."),
    UNKNOWN_FACT("%s asks for \"%s\", which is not among the facts that this table may know."),
    UNKNOWN_FUNCTION("%s calls \"%s\". A table may call only %s."),
    CELL_VALUE("%s gives \"%s\". It must give %s."),
    NO_TEXT("%s must give written texts only, each in quotation marks."),
    TWICE("%s gives \"%s\", as another row does. Each row needs its own."),
    FAILS("The table cannot be evaluated for %s: %s"),
    NO_QUEUE(
            "For %s no row holds, so that nobody knows the queue. Add a last row that always holds and gives \"flagged\"."),
    TOO_LENIENT("For %s the table gives \"%s\". The least that the policy allows is \"%s\"."),
    SIGNED_OFF_CASE("The signed-off case of %s (%s) must %s. With this table it does not."),
    SIGNED_OFF_OUTCOME("The signed-off case of %s (%s) must come out as %s. With this table it comes out as %s."),
    TOO_MANY_NUMBERS("The table asks for %d different numbers; with more than %d not all can be tried."),
    NOT_PROVEN("The drawing is too involved to prove that the policy holds. Fewer branches side by side would help.");

    private final String sentence;

    FindingCode(String sentence) {
        this.sentence = sentence;
    }

    public Finding on(String element, Object... words) {
        return new Finding(this, element, String.format(sentence, words));
    }
}
