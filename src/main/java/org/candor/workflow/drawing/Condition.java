package org.candor.workflow.drawing;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
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
    /** In place of a number that is set and may be anything. */
    public static final String ANY = "any";

    private static final int LONGEST = 500;
    private static final int DEEPEST = 30;

    private enum Kind {
        YES_NO,
        NUMBER,
        TEXT
    }

    /** What a part comes to: a {@link Truth}, a number (NaN: any), a text; null: a variable is not set. */
    private interface Meaning {
        @Nullable
        Object in(Function<String, @Nullable String> texts);
    }

    /** One part: its kind, its meaning, and the variable or the literal if it is just that. */
    private record Part(
            Kind kind,
            Meaning meaning,
            @Nullable Declared variable,
            @Nullable String literal) {
        static Part of(Kind kind, Meaning meaning) {
            return new Part(kind, meaning, null, null);
        }

        Truth truth(Function<String, @Nullable String> texts) {
            return meaning.in(texts) instanceof Truth truth ? truth : Truth.FAILS;
        }

        @Nullable
        Double number(Function<String, @Nullable String> texts) {
            return meaning.in(texts) instanceof Double number ? number : null;
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
    private final Set<Double> numbers = new TreeSet<>();
    private boolean calculates;
    private final ConditionTokens tokens;
    private final Part whole;
    private int depth;

    private Condition(String source, StepCatalogue catalogue, Set<String> counters) throws Refused {
        this.catalogue = catalogue;
        this.counters = counters;
        this.tokens = new ConditionTokens(source);
        this.whole = either();
        if (tokens.type() != ConditionTokens.Type.END) {
            throw new Refused("\"" + tokens.token() + "\" is not expected there.");
        }
        if (whole.kind() != Kind.YES_NO) {
            throw new Refused("it must be true or false.");
        }
    }

    /**
     * Reads a condition.
     *
     * @param written with its {@code ${...}}
     * @param counters whole numbers that the engine itself keeps here
     */
    public static Condition of(String written, StepCatalogue catalogue, Set<String> counters) throws Refused {
        if (written.length() > LONGEST || !written.startsWith("${") || !written.endsWith("}")) {
            throw new Refused("it must be written as ${...} and have at most 500 characters.");
        }
        return new Condition(written.substring(2, written.length() - 1), catalogue, counters);
    }

    /** The variables that it reads. */
    public Set<String> variables() {
        return read;
    }

    /** The numbers that are written in it. */
    public Set<Double> numbers() {
        return numbers;
    }

    /** Whether a number is compared with more than a written one: then no few numbers stand for all others. */
    public boolean calculates() {
        return calculates;
    }

    /**
     * What it may come to.
     *
     * @param texts the value of each variable, {@link #ANY} for a number that may be anything; null where it is not set
     */
    public Truth truth(Function<String, @Nullable String> texts) {
        return whole.truth(texts);
    }

    private Part either() throws Refused {
        var left = both();
        while (tokens.takes("or", "||")) {
            left = joined(left, both(), false);
        }
        return left;
    }

    private Part both() throws Refused {
        var left = compare();
        while (tokens.takes("and", "&&")) {
            left = joined(left, compare(), true);
        }
        return left;
    }

    private static Part joined(Part left, Part right, boolean both) throws Refused {
        need(left, right, Kind.YES_NO);
        return Part.of(Kind.YES_NO, texts -> {
            var truth = left.truth(texts);
            return both ? truth.and(right.truth(texts)) : truth.or(right.truth(texts));
        });
    }

    private Part compare() throws Refused {
        var left = sum();
        var sign = tokens.token();
        if (tokens.takes("==", "!=", "eq", "ne")) {
            return equal(left, sum(), sign.equals("==") || sign.equals("eq"));
        }
        if (tokens.takes("<=", ">=", "<", ">", "lt", "le", "gt", "ge")) {
            return ordered(left, sum(), sign);
        }
        return left;
    }

    private Part ordered(Part left, Part right, String sign) throws Refused {
        need(left, right, Kind.NUMBER);
        meets(left, right);
        return Part.of(Kind.YES_NO, texts -> {
            var first = left.number(texts);
            var second = right.number(texts);
            if (first == null || second == null) {
                return Truth.FAILS;
            }
            if (first.isNaN() || second.isNaN()) {
                return Truth.OPEN;
            }
            return Truth.of(
                    switch (sign) {
                        case "<", "lt" -> first < second;
                        case "<=", "le" -> first <= second;
                        case ">", "gt" -> first > second;
                        default -> first >= second;
                    });
        });
    }

    private void meets(Part left, Part right) {
        calculates |= left.kind() == Kind.NUMBER && left.variable() != null && right.variable() != null;
    }

    private Part equal(Part left, Part right, boolean wanted) throws Refused {
        if (left.kind() != right.kind()) {
            throw new Refused("it compares a text with a number or with yes/no.");
        }
        meets(left, right);
        checkValue(left.variable(), right.literal());
        checkValue(right.variable(), left.literal());
        return Part.of(Kind.YES_NO, texts -> {
            var same = same(left.meaning().in(texts), right.meaning().in(texts));
            return wanted ? same : same.not();
        });
    }

    private static Truth same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Truth.FAILS;
        }
        if (left instanceof Truth one && right instanceof Truth other) {
            return one.and(other).or(one.not().and(other.not()));
        }
        var open = left.equals(Double.NaN) || right.equals(Double.NaN);
        return open ? Truth.OPEN : Truth.of(left.equals(right));
    }

    private static void checkValue(@Nullable Declared variable, @Nullable String literal) throws Refused {
        if (variable != null && literal != null && !variable.allowed().contains(literal)) {
            throw new Refused("\"" + variable.name() + "\" is never \"" + literal + "\"; it is one of "
                    + String.join(", ", variable.allowed()) + ".");
        }
    }

    private Part sum() throws Refused {
        var left = product();
        for (var sign = tokens.token(); tokens.takes("+", "-"); sign = tokens.token()) {
            left = calculated(left, product(), sign.equals("+") ? Double::sum : (a, b) -> a - b);
        }
        return left;
    }

    private Part product() throws Refused {
        var left = part();
        for (var sign = tokens.token(); tokens.takes("*", "/", "%", "div", "mod"); sign = tokens.token()) {
            left = calculated(left, part(), byName(sign));
        }
        return left;
    }

    private static DoubleBinaryOperator byName(String sign) {
        return switch (sign) {
            case "*" -> (a, b) -> a * b;
            case "/", "div" -> (a, b) -> a / b;
            default -> (a, b) -> a % b;
        };
    }

    private Part calculated(Part left, Part right, DoubleBinaryOperator how) throws Refused {
        need(left, right, Kind.NUMBER);
        calculates = true;
        return Part.of(Kind.NUMBER, texts -> {
            var first = left.number(texts);
            var second = right.number(texts);
            return first == null || second == null ? null : how.applyAsDouble(first, second);
        });
    }

    private static void need(Part left, Part right, Kind needed) throws Refused {
        if (left.kind() != needed || right.kind() != needed) {
            throw new Refused(needed == Kind.NUMBER ? "it calculates with a text." : "and/or join comparisons only.");
        }
    }

    private Part part() throws Refused {
        if (++depth > DEEPEST) {
            throw new Refused("it is nested too deep.");
        }
        try {
            if (tokens.takes("not", "!")) {
                var inner = part();
                need(inner, inner, Kind.YES_NO);
                return Part.of(Kind.YES_NO, texts -> inner.truth(texts).not());
            }
            if (tokens.takes("-")) {
                var inner = part();
                return calculated(number(0), inner, (zero, value) -> zero - value);
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
                    case NUMBER -> written(Double.parseDouble(word));
                    case TEXT -> text(word.substring(1, word.length() - 1));
                    case WORD -> named(word);
                    default -> throw new Refused("\"" + word + "\" is not expected there.");
                };
        tokens.next();
        return part;
    }

    private Part written(double number) {
        numbers.add(number);
        return number(number);
    }

    private static Part number(double number) {
        return Part.of(Kind.NUMBER, texts -> number);
    }

    private static Part text(String literal) {
        return new Part(Kind.TEXT, texts -> literal, null, literal);
    }

    private Part named(String word) throws Refused {
        if (word.equals("true") || word.equals("false")) {
            return Part.of(Kind.YES_NO, texts -> Truth.of(word.equals("true")));
        }
        if (counters.contains(word)) {
            return number(Double.NaN);
        }
        var variable = catalogue.variable(word);
        if (variable.isEmpty()) {
            throw new Refused("\"" + word + "\" is not a declared variable.");
        }
        read.add(word);
        return switch (variable.get().type()) {
            case "string" -> new Part(Kind.TEXT, texts -> texts.apply(word), variable.get(), null);
            case "integer" -> new Part(Kind.NUMBER, texts -> numberOf(texts.apply(word)), variable.get(), null);
            case "boolean" -> Part.of(Kind.YES_NO, texts -> texts.apply(word) == null ? null : Truth.OPEN);
            default -> throw new Refused("\"" + word + "\" is a date; only a timer can wait for it.");
        };
    }

    private static @Nullable Double numberOf(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return value.equals(ANY) ? Double.NaN : Double.valueOf(value);
    }
}
