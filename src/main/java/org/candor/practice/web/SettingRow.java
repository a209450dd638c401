package org.candor.practice.web;

import java.time.Instant;
import java.time.LocalDate;
import org.candor.practice.PracticeSetting;
import org.candor.practice.SettingName;
import org.candor.practice.Settings;
import org.jspecify.annotations.Nullable;

/** One dated value as a page shows it: who decided it and when, or that it was shipped. */
public record SettingRow(
        SettingName name,
        String value,
        LocalDate from,
        String source,
        String decidedBy,
        @Nullable Instant decidedAt,
        boolean counts) {

    static SettingRow shipped(Settings.Row row, boolean counts) {
        return new SettingRow(row.name(), row.value(), row.from(), row.source(), "", null, counts);
    }

    static SettingRow own(PracticeSetting row, boolean counts) {
        return new SettingRow(
                row.getName(),
                row.getValue(),
                row.getFirstDay(),
                row.getSource(),
                row.getDecidedBy(),
                row.getDecidedAt(),
                counts);
    }
}
