package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.candor.practice.PracticeService;
import org.candor.practice.SettingName;
import org.candor.practice.Settings;
import org.jspecify.annotations.Nullable;

/** Page "Settings": the numbers of visits with their days and sources; older rows stay as history. */
@Named
@RequestScoped
public class SettingsPage {
    @Inject
    private PracticeService practice;

    @Inject
    private Today today;

    private SettingName name = SettingName.LATEST_END;
    private String value = "";
    private @Nullable LocalDate first;
    private String source = "";

    public String change() {
        practice.change(name, value, Given.of(first), source);
        return "settings?faces-redirect=true";
    }

    public List<Settings.Row> getRows() {
        return practice.settings().rows().stream()
                .sorted(Comparator.comparing(Settings.Row::name)
                        .thenComparing(Settings.Row::from, Comparator.reverseOrder()))
                .toList();
    }

    public boolean counts(Settings.Row row) {
        return practice.settings().row(row.name(), today.date()).equals(row);
    }

    public SettingName[] getNames() {
        return SettingName.values();
    }

    public SettingName getName() {
        return name;
    }

    /** A form without it changes what stood there. */
    public void setName(@Nullable SettingName name) {
        this.name = Objects.requireNonNullElse(name, this.name);
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
