package org.candor.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The first dated rows, read once from {@code content/practice/defaults.yaml}, each with its source. */
public final class PracticeDefaults {
    private static final String FILE = "/content/practice/defaults.yaml";
    private static final PracticeDefaults SHIPPED = read();

    private final Settings settings;
    private final List<StatePolicyTable.ReviewDate> reviewDates;

    private PracticeDefaults(Settings settings, List<StatePolicyTable.ReviewDate> reviewDates) {
        this.settings = settings;
        this.reviewDates = reviewDates;
    }

    public static PracticeDefaults shipped() {
        return SHIPPED;
    }

    public Settings settings() {
        return settings;
    }

    public List<StatePolicyTable.ReviewDate> reviewDates() {
        return reviewDates;
    }

    private static PracticeDefaults read() {
        try (var in = PracticeDefaults.class.getResourceAsStream(FILE)) {
            var root = new ObjectMapper(new YAMLFactory()).readTree(in);
            var rows = new ArrayList<Settings.Row>();
            root.get("settings").forEach(row -> rows.add(settingOf(row)));
            var reviews = new ArrayList<StatePolicyTable.ReviewDate>();
            root.get("policyReviewDates").forEach(row -> reviews.add(reviewOf(row)));
            return new PracticeDefaults(new Settings(rows), List.copyOf(reviews));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static Settings.Row settingOf(JsonNode row) {
        var name = SettingName.valueOf(row.get("name").asText());
        return new Settings.Row(
                name,
                row.get("value").asText(),
                day(row, "from"),
                row.get("source").asText());
    }

    private static StatePolicyTable.ReviewDate reviewOf(JsonNode row) {
        return new StatePolicyTable.ReviewDate(
                day(row, "day"), row.get("reason").asText(), row.get("source").asText());
    }

    private static LocalDate day(JsonNode row, String field) {
        return LocalDate.parse(row.get(field).asText());
    }
}
