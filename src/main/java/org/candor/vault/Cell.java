package org.candor.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where a sealed value stands. Only there can it be opened: bytes that somebody moved to another row or column are refused.
 *
 * @param row the values of the row's primary key, in the order of their columns' names, joined by {@code |}
 */
public record Cell(String table, String column, String row) {

    public static Cell of(String table, String column, Object... key) {
        return new Cell(
                table.toLowerCase(Locale.ROOT),
                column.toLowerCase(Locale.ROOT),
                Arrays.stream(key).map(String::valueOf).collect(Collectors.joining("|")));
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return table + "|" + column + "|" + row;
    }
}
