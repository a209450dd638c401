package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.candor.practice.PracticeDefaults;
import org.candor.practice.PracticeRefusal;
import org.candor.practice.PracticeService;
import org.candor.practice.PracticeSetting;
import org.candor.practice.SettingName;
import org.candor.practice.Settings;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Pages "Settings" and "Practice": numbers of visits, the practice's details and its prices, each with its days, its source
 * and who decided it; older rows stay as history.
 */
@Named
@RequestScoped
public class SettingsPage {
    @Inject
    private PracticeService practice;

    @Inject
    private Today today;

    private @Nullable Settings settings;
    private @Nullable List<PracticeSetting> own;
    private @Nullable SettingName name;
    private String value = "";
    private @Nullable LocalDate first;
    private String source = "";

    public String change(String page) {
        practice.change(given(), value, Given.of(first), source);
        return page + "?faces-redirect=true";
    }

    private SettingName given() {
        if (name == null) {
            throw new Refusal(PracticeRefusal.NOT_A_VALUE, "no setting chosen");
        }
        return name;
    }

    /** The rows of a group, each setting's newest first. */
    public List<SettingRow> rows(String group) {
        var shipped =
                PracticeDefaults.shipped().settings().rows().stream().map(row -> SettingRow.shipped(row, counts(row)));
        var decided = own().stream().map(row -> SettingRow.own(row, counts(row.row())));
        return Stream.concat(shipped, decided)
                .filter(row -> row.name().group() == SettingName.Group.valueOf(group))
                .sorted(Comparator.comparing(SettingRow::name)
                        .thenComparing(SettingRow::from, Comparator.reverseOrder())
                        .thenComparing(
                                row -> Objects.requireNonNullElse(row.decidedAt(), Instant.EPOCH),
                                Comparator.reverseOrder()))
                .toList();
    }

    private List<PracticeSetting> own() {
        if (own == null) {
            own = practice.ownSettings();
        }
        return own;
    }

    private boolean counts(Settings.Row row) {
        if (settings == null) {
            settings = practice.settings();
        }
        return settings.row(row.name(), today.date()).equals(row);
    }

    public List<SettingName> names(String group) {
        return SettingName.of(SettingName.Group.valueOf(group));
    }

    public @Nullable SettingName getName() {
        return name;
    }

    public void setName(@Nullable SettingName name) {
        this.name = name;
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = Objects.requireNonNullElse(value, "");
    }

    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = Objects.requireNonNullElse(source, "");
    }
}
