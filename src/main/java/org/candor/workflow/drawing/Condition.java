package org.candor.workflow.drawing;

import java.util.Set;
import java.util.TreeSet;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.StepCatalogue.Declared;
import org.jspecify.annotations.Nullable;

/**
 * The one grammar of conditions: literals, declared variables, comparison, and/or/not, arithmetic. No dot, bracket,
 * call or choice, so that nothing behind a variable can ever be reached.
 *
 * <pre>
 * either  = both (("or" | "||") both)*
 * both    = compare (("and" | "&&") compare)*
 * compare = sum (("==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum)?
 * sum     = product (("+" | "-") product)*
 * product = part (("*" | "/" | "%") part)*
 * part    = ("not" | "!" | "-") part | "(" either ")" | number | 'text' | true | false | variable
 * </pre>
 */
public final class Condition {
    private static final int LONGEST = 500;
    private static final int DEEPEST = 30;

    private enum Kind {
        YES_NO,
        NUMBER,
        TEXT
    }

    /** What one side of a comparison is: its kind, and the variable or the literal if it is just that. */
    private record Part(
            Kind kind,
            @Nullable Declared variable,
            @Nullable String literal) {
        static Part of(Kind kind) {
            return new Part(kind, null, null);
        }
    }

    /** The condition is outside the grammar; the message is a sentence for the admin. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        Refused(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final StepCatalogue catalogue;
    private final Set<String> counters;
    private final Set<String> read = new TreeSet<>();
    private final ConditionTokens tokens;
    private int depth;

    private Condition(String source, StepCatalogue catalogue, Set<String> counters) throws Refused {
        this.catalogue = catalogue;
        this.counters = counters;
        this.tokens = new ConditionTokens(source);
    }

    /**
     * The variables that the condition reads.
     *
     * @param written with its {@code ${...}}
     * @param counters whole numbers that the engine itself keeps here
     */
    public static Set<String> variablesOf(String written, StepCatalogue catalogue, Set<String> counters)
            throws Refused {
        if (written.length() > LONGEST || !written.startsWith("${") || !written.endsWith("}")) {
            throw new Refused("it must be written as ${...} and have at most 500 characters.");
        }
        var condition = new Condition(written.substring(2, written.length() - 1), catalogue, counters);
        var whole = condition.either();
        if (condition.tokens.type() != ConditionTokens.Type.END) {
            throw new Refused("\"" + condition.tokens.token() + "\" is not expected there.");
        }
        if (whole.kind() != Kind.YES_NO) {
            throw new Refused("it must be true or false.");
        }
        return condition.read;
    }

    private Part either() throws Refused {
        var left = both();
        while (tokens.takes("or", "||")) {
            left = joined(left, both());
        }
        return left;
    }

    private Part both() throws Refused {
        var left = compare();
        while (tokens.takes("and", "&&")) {
            left = joined(left, compare());
        }
        return left;
    }

    private Part joined(Part left, Part right) throws Refused {
        return both(left, right, Kind.YES_NO, Kind.YES_NO);
    }

    private Part compare() throws Refused {
        var left = sum();
        if (tokens.takes("==", "!=", "eq", "ne")) {
            return equal(left, sum());
        }
        if (tokens.takes("<=", ">=", "<", ">", "lt", "le", "gt", "ge")) {
            return both(left, sum(), Kind.NUMBER, Kind.YES_NO);
        }
        return left;
    }

    private Part equal(Part left, Part right) throws Refused {
        if (left.kind() != right.kind()) {
            throw new Refused("it compares a text with a number or with yes/no.");
        }
        checkValue(left.variable(), right.literal());
        checkValue(right.variable(), left.literal());
        return Part.of(Kind.YES_NO);
    }

    private static void checkValue(@Nullable Declared variable, @Nullable String literal) throws Refused {
        if (variable != null && literal != null && !variable.allowed().contains(literal)) {
            throw new Refused("\"" + variable.name() + "\" is never \"" + literal + "\"; it is one of "
                    + String.join(", ", variable.allowed()) + ".");
        }
    }

    private Part sum() throws Refused {
        var left = product();
        while (tokens.takes("+", "-")) {
            left = both(left, product(), Kind.NUMBER, Kind.NUMBER);
        }
        return left;
    }

    private Part product() throws Refused {
        var left = part();
        while (tokens.takes("*", "/", "%", "div", "mod")) {
            left = both(left, part(), Kind.NUMBER, Kind.NUMBER);
        }
        return left;
    }

    private static Part both(Part left, Part right, Kind needed, Kind result) throws Refused {
        if (left.kind() != needed || right.kind() != needed) {
            throw new Refused(needed == Kind.NUMBER ? "it calculates with a text." : "and/or join comparisons only.");
        }
        return Part.of(result);
    }

    private Part part() throws Refused {
        if (++depth > DEEPEST) {
            throw new Refused("it is nested too deep.");
        }
        try {
            if (tokens.takes("not", "!")) {
                return both(part(), Part.of(Kind.YES_NO), Kind.YES_NO, Kind.YES_NO);
            }
            if (tokens.takes("-")) {
                return both(part(), Part.of(Kind.NUMBER), Kind.NUMBER, Kind.NUMBER);
            }
            if (tokens.takes("(")) {
                var inner = either();
                if (!tokens.takes(")")) {
                    throw new Refused("a closing parenthesis is missing.");
                }
                return inner;
            }
            return value();
        } finally {
            depth--;
        }
    }

    private Part value() throws Refused {
        var word = tokens.token();
        var part =
                switch (tokens.type()) {
                    case NUMBER -> Part.of(Kind.NUMBER);
                    case TEXT -> new Part(Kind.TEXT, null, word.substring(1, word.length() - 1));
                    case WORD -> named(word);
                    default -> throw new Refused("\"" + word + "\" is not expected there.");
                };
        tokens.next();
        return part;
    }

    private Part named(String word) throws Refused {
        if (word.equals("true") || word.equals("false")) {
            return Part.of(Kind.YES_NO);
        }
        if (counters.contains(word)) {
            return Part.of(Kind.NUMBER);
        }
        var variable = catalogue.variable(word);
        if (variable.isEmpty()) {
            throw new Refused("\"" + word + "\" is not a declared variable.");
        }
        read.add(word);
        return new Part(variable.get().isText() ? Kind.TEXT : Kind.NUMBER, variable.get(), null);
    }
}
