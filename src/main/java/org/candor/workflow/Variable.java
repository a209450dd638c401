package org.candor.workflow;

/**
 * A routing fact that a workflow may carry: declared in {@code processes/catalogue.yaml}, never health data.
 *
 * @param name camelCase, never the name of a step (the engine looks in variables first and would shadow it)
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> string(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> bool(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public static Variable<Integer> integer(String name) {
        return new Variable<>(name, Integer.class);
    }

    public Fact<T> is(T value) {
        return new Fact<>(this, value);
    }
}
