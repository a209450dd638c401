package org.candor.workflow.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.engine.dmn.ParsedTable;

/**
 * What the code that reads a rule table relies on, whoever changes the table. Each table has one, in the feature that reads
 * it; the check finds it by {@link java.util.ServiceLoader}, so that the command line asks the same.
 */
public interface RuleTable {
    /** The tables of this application. */
    static List<RuleTable> all() {
        return RuleTables.ALL;
    }

    static Optional<RuleTable> of(String key) {
        return all().stream().filter(table -> table.key().equals(key)).findFirst();
    }

    /** What the table's editions are called; never a workflow's key. */
    String key();

    /** The shipped table under {@code processes/}. */
    String file();

    /** The id of its decision. */
    String decision();

    /** Which of UNIQUE, FIRST and COLLECT the reader can live with. */
    Set<String> hitPolicies();

    /** How many rows can still be tried in a second. */
    int mostRows();

    /** Whether a cell may ask for this fact; a part of a group with a dot. */
    boolean knows(String fact);

    /** All that a row gives, in this order. */
    List<Column> columns();

    /**
     * Whether the table does what the practice stands for. Asked only about a table without any other finding.
     *
     * @return what it does wrong; empty when it may be published
     */
    List<Finding> tried(Trial trial);

    /**
     * One column that a row gives.
     *
     * @param allowed what it may give, in words
     * @param unique whether no two rows may give the same
     */
    record Column(String name, String allowed, boolean unique, Predicate<String> allows) {
        /** One of these words. */
        public static Column oneOf(String name, String... words) {
            return new Column(name, "one of " + String.join(", ", words), false, Set.of(words)::contains);
        }

        /** A text of 1 to so many characters. */
        public static Column text(String name, int longest) {
            var allowed = "a text of 1 to " + longest + " characters";
            return new Column(name, allowed, false, text -> !text.isBlank() && text.length() <= longest);
        }
    }

    /**
     * A draft to be tried.
     *
     * @param table the id of the table, for a finding about no row
     * @param rows answers what holds for these facts
     * @param numbers all numbers that are written in its conditions
     */
    record Trial(String table, Rows rows, Set<BigDecimal> numbers) {}

    /** Answers which rows hold. */
    interface Rows {
        List<ParsedTable.Row> of(Map<String, ?> facts);
    }
}
