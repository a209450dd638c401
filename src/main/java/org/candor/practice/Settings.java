package org.candor.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All setting rows together; asks which value counts on a day. Immutable; read afresh for every use case. */
public final class Settings {
    private final List<Row> rows;

    /** One dated value; a later row of the same day wins. */
    public record Row(SettingName name, String value, LocalDate from, String source) {}

    public Settings(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The same rows with the practice's own behind them. */
    public Settings with(List<Row> own) {
        var all = new ArrayList<>(rows);
        all.addAll(own);
        return new Settings(all);
    }

    public Duration minutes(SettingName name, LocalDate day) {
        return Duration.ofMinutes(number(name, day));
    }

    public Duration hours(SettingName name, LocalDate day) {
        return Duration.ofHours(number(name, day));
    }

    public LocalTime time(SettingName name, LocalDate day) {
        return LocalTime.parse(row(name, day).value());
    }

    public int number(SettingName name, LocalDate day) {
        return Integer.parseInt(row(name, day).value());
    }

    /** The row that counts on that day; before the first row of a setting, its first row. */
    public Row row(SettingName name, LocalDate day) {
        var ordered = rows.stream()
                .filter(row -> row.name() == name)
                .sorted(Comparator.comparing(Row::from))
                .toList();
        return ordered.stream()
                .filter(row -> !row.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> ordered.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("no row for setting " + name));
    }

    public List<Row> rows() {
        return rows;
    }
}
