package org.candor.workflow.engine.dmn;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.util.Either;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * What stands in one cell of a rule table, as the engine's own FEEL reads it: parsed, never evaluated. Tells what the text
 * asks for, and which of its parts are more than a table needs: everything that is not listed here.
 */
public final class FeelText {
    static final int LONGEST = 1_000;
    /** The parser's time grows with each level. */
    static final int MOST_NESTED = 6;

    private static final Set<String> PLAIN = Set.of(
            "ConstNull ConstBool ConstNumber ConstString ConstDate ConstDayTimeDuration ConstYearMonthDuration ConstList Ref"
                    .concat(
                            " ConstInputValue Equal LessThan LessOrEqual GreaterThan GreaterOrEqual Conjunction Disjunction Not")
                    .concat(
                            " If In FunctionInvocation PositionalFunctionParameters UnaryTestExpression AtLeastOne InputEqualTo")
                    .concat(
                            " InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual InputInRange ConstRange")
                    .concat(" ClosedConstRangeBoundary OpenConstRangeBoundary")
                    .split(" "));
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> functions = new LinkedHashSet<>();
    private final Set<BigDecimal> numbers = new LinkedHashSet<>();
    private final Set<String> beyond = new LinkedHashSet<>();
    private final Set<String> results = new LinkedHashSet<>();
    private boolean literal = true;

    /** The text is no FEEL; says why. */
    public static final class Unparsable extends Exception {
        private static final long serialVersionUID = 1L;

        Unparsable(String why) {
            super(why);
        }
    }

    private FeelText(Exp expression) {
        walk(expression, Set.of());
        result(expression);
    }

    /** What must hold for a row: {@code > 170}, {@code crisis = true}. */
    public static FeelText test(String text) throws Unparsable {
        guard(text);
        return parsed(FEEL.parseUnaryTests(text));
    }

    /** What a row or a column gives: {@code "STOP"}, {@code sbp}. */
    public static FeelText expression(String text) throws Unparsable {
        guard(text);
        return parsed(FEEL.parseExpression(text));
    }

    private static void guard(String text) throws Unparsable {
        if (text.length() > LONGEST) {
            throw new Unparsable("it is longer than 1,000 characters");
        }
        var open = 0;
        for (var sign : text.replaceAll("\"(?:\\\\.|[^\"\\\\])*+\"", "").toCharArray()) {
            open += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            if (open > MOST_NESTED) {
                throw new Unparsable("brackets are nested more than 6 deep");
            }
        }
    }

    private static FeelText parsed(Either<FeelEngine.Failure, ParsedExpression> parsed) throws Unparsable {
        if (parsed.isLeft()) {
            throw new Unparsable(parsed.left().get().message());
        }
        return new FeelText(parsed.toOption().get().expression());
    }

    private void walk(Object part, Set<String> bound) {
        if (part instanceof Iterable<?> many) {
            many.foreach(each -> {
                walk(each, bound);
                return each;
            });
        } else if (part instanceof SomeItem some) {
            some(some, bound);
        } else if (part instanceof Ref ref) {
            var name = ref.names().mkString(".");
            if (!bound.contains(name)) {
                names.add(name);
            }
        } else if (part instanceof Product node) {
            node(node, bound);
        }
    }

    private void node(Product node, Set<String> bound) {
        var kind = node.productPrefix();
        if (!PLAIN.contains(kind)) {
            beyond.add(kind);
            return;
        }
        if (node instanceof FunctionInvocation call) {
            functions.add(call.function());
        } else if (node instanceof ConstNumber number) {
            numbers.add(number.value().bigDecimal());
        }
        for (int i = 0; i < node.productArity(); i++) {
            if (!(node.productElement(i) instanceof String)) {
                walk(node.productElement(i), bound);
            }
        }
    }

    /** One name over one list that is written out or is a fact; none inside another: that is as long as the list, no more. */
    private void some(SomeItem some, Set<String> bound) {
        var over = some.iterators().head();
        var list = ((Product) over._2()).productPrefix();
        if (!bound.isEmpty()
                || some.iterators().length() > 1
                || !Set.of("ConstList", "Ref").contains(list)) {
            beyond.add("SomeItem");
            return;
        }
        walk(over._2(), bound);
        var inside = new HashSet<>(bound);
        inside.add(over._1());
        walk(some.condition(), inside);
    }

    private void result(Exp expression) {
        if (expression instanceof ConstString text) {
            results.add(text.value());
        } else if (expression instanceof If choice) {
            result(choice.statement());
            result(choice.elseStatement());
        } else {
            literal = false;
        }
    }

    /** The facts that it asks for; a part of a group with a dot. */
    public Set<String> names() {
        return names;
    }

    /** The functions that it calls. */
    public Set<String> functions() {
        return functions;
    }

    /** The numbers that are written in it. */
    public Set<BigDecimal> numbers() {
        return numbers;
    }

    /** Parts that no table needs, by the parser's word: iterations, filters, contexts, arithmetic. */
    public Set<String> beyond() {
        return beyond;
    }

    /** All texts that it can give; empty where it does not end in written texts on every way. */
    public Set<String> results() {
        return literal ? results : Set.of();
    }
}
