package org.candor.workflow.engine.dmn;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Camunda's FEEL engine, except that an expression is parsed once: it would parse every cell of a table at every
 * evaluation (seen: 27 ms of processor time for 87 rules). Only tables of the practice come here, so the cache is small.
 */
class ParsedOnceFeel extends ScalaFeelEngine {
    ParsedOnceFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Remembering(functions, values);
    }

    private static final class Remembering extends FeelEngine {
        private static final boolean EXTERNAL_FUNCTIONS = false; // no call of Java from a table
        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

        private Remembering(CustomFunctionTransformer functions, ValueMapper values) {
            super(functions, values, new Configuration(EXTERNAL_FUNCTIONS), FeelEngine.defaultClock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String expression) {
            return expressions.computeIfAbsent(expression, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String expression) {
            return unaryTests.computeIfAbsent(expression, super::parseUnaryTests);
        }
    }
}
