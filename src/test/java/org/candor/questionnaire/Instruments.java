package org.candor.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The instruments as their checked files have them: {@code instrument-items.csv} and {@code instrument-answers.csv}. */
public final class Instruments {

    /** An item; its texts are blank where none was seen, or none may be shipped. */
    public record Item(
            String instrument,
            String id,
            String loinc,
            String from,
            String to,
            String low,
            String high,
            String english,
            String spanish) {

        boolean isNumber() {
            return !to.isBlank();
        }

        boolean isScored() {
            return !id.endsWith("-difficulty");
        }
    }

    /** An answer to an item. */
    public record Answer(String instrument, String item, String code, int points, String english, String spanish) {}

    private static final Questionnaires FORMS = new Questionnaires();
    private static final List<Item> ITEMS = rows("instrument-items.csv").stream()
            .map(r -> new Item(r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8]))
            .toList();
    private static final List<Answer> ANSWERS = rows("instrument-answers.csv").stream()
            .map(r -> new Answer(r[0], r[1], r[2], Integer.parseInt(r[3]), r[4], r[5]))
            .toList();

    private Instruments() {}

    public static List<String> all() {
        return ITEMS.stream().map(Item::instrument).distinct().toList();
    }

    public static List<Item> items(String instrument) {
        return ITEMS.stream().filter(i -> i.instrument().equals(instrument)).toList();
    }

    static List<Item> scored(String instrument) {
        return items(instrument).stream().filter(Item::isScored).toList();
    }

    public static List<Answer> answers(String item) {
        return ANSWERS.stream().filter(a -> a.item().equals(item)).toList();
    }

    /** Answers written as in {@code scoring.cases.csv}, item by item in the order of the form. */
    static QuestionnaireResponse response(String instrument, String written) {
        var items = scored(instrument);
        var marks = written.split(" ");
        if (marks.length != items.size()) {
            throw new IllegalArgumentException(instrument + " has " + items.size() + " items: " + written);
        }
        var given = Answers.NONE;
        for (int i = 0; i < marks.length; i++) {
            if (!marks[i].equals("-")) {
                given = given.with(items.get(i).id(), code(items.get(i), marks[i]));
            }
        }
        return new QuestionnaireResponse(FORMS.version(instrument, "1"), given);
    }

    private static String code(Item item, String mark) {
        return switch (mark) {
            case "Y" -> "LA33-6";
            case "N" -> "LA32-8";
            case "R" -> "asq-refused";
            case "P" -> "prefer-not-to-say";
            default ->
                item.isNumber()
                        ? mark
                        : answers(item.id()).stream()
                                .filter(a -> a.points() == Integer.parseInt(mark))
                                .findFirst()
                                .orElseThrow()
                                .code();
        };
    }

    private static List<String[]> rows(String file) {
        try (var lines = Files.lines(Path.of("src/test/resources/content", file))) {
            return lines.skip(2).map(line -> line.split("\\|", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
