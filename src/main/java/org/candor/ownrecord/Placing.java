package org.candor.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.intake.IntakePacket;
import org.candor.intake.IntakeService;
import org.candor.ownrecord.Suggestion.Kind;
import org.candor.questionnaire.AnswerWords;

/**
 * Writes what a patient says is hers into the answers of her intake, and takes it out again. A medicine and an allergy get a row
 * of their own, a condition a line under "anything else": which box it ticks is hers to say. An answer that she gave is
 * never changed; the question above the rows is answered only while it is blank.
 */
@ApplicationScoped
class Placing {
    static final String CONDITIONS = "conditions";
    static final String OTHER_CONDITIONS = "otherConditions";

    /** Rows of a section: under which question, in which group, by which question of the row. */
    record Rows(String section, String lead, String group, String name) {}

    static final Map<Kind, Rows> ROWS = Map.of(
            Kind.MEDICINE, new Rows("medicines", "takes", "medicines", "name"),
            Kind.ALLERGY, new Rows("allergies", "others", "allergies", "substance"));

    private final IntakeService intake;

    @Inject
    Placing(IntakeService intake) {
        this.intake = intake;
    }

    @SuppressWarnings("NullAway")
    protected Placing() {
        this(null); // CDI client proxy
    }

    Answered add(UUID request, IntakePacket packet, Kind kind, String words) {
        var rows = ROWS.get(kind);
        if (rows != null) {
            return addRow(request, packet, rows, words);
        }
        return kind == Kind.CONDITION ? addLine(request, packet, words) : Answered.NOWHERE;
    }

    void remove(UUID request, IntakePacket packet, Kind kind, String words, Answered where) {
        var rows = ROWS.get(kind);
        if (where.path().isEmpty()) {
            return;
        }
        if (rows != null) {
            removeRow(request, packet, rows, words, where);
        } else {
            removeLine(request, packet, words);
        }
    }

    private Answered addRow(UUID request, IntakePacket packet, Rows rows, String words) {
        var answers = packet.of(rows.section());
        var taken = answers.rows(rows.group());
        if (taken.stream().anyMatch(row -> isSame(words, said(packet, rows.section(), path(rows, row))))) {
            return Answered.NOWHERE;
        }
        boolean lead = !answers.has(rows.lead());
        if (lead) {
            intake.answer(request, rows.section(), rows.lead(), List.of("yes"));
        }
        var path = path(rows, taken.isEmpty() ? 0 : taken.last() + 1);
        intake.answer(request, rows.section(), path, List.of(words));
        return new Answered(path, lead);
    }

    private void removeRow(UUID request, IntakePacket packet, Rows rows, String words, Answered where) {
        var answers = packet.of(rows.section());
        if (!said(packet, rows.section(), where.path()).equals(words)) {
            return; // she changed it since: it is her answer now
        }
        int row = Integer.parseInt(where.path().split("\\.")[1]);
        intake.removeRow(request, rows.section(), rows.group(), row);
        if (where.leadAnswered() && answers.rows(rows.group()).size() == 1) {
            intake.answer(request, rows.section(), rows.lead(), List.of());
        }
    }

    private Answered addLine(UUID request, IntakePacket packet, String words) {
        var before = lines(packet);
        if (before.lines().anyMatch(line -> isSame(words, line))) {
            return Answered.NOWHERE;
        }
        intake.answer(request, CONDITIONS, OTHER_CONDITIONS, List.of(before.isBlank() ? words : before + "\n" + words));
        return new Answered(OTHER_CONDITIONS, false);
    }

    private void removeLine(UUID request, IntakePacket packet, String words) {
        var left = Arrays.stream(lines(packet).split("\n"))
                .filter(line -> !line.equals(words))
                .collect(Collectors.joining("\n"));
        intake.answer(request, CONDITIONS, OTHER_CONDITIONS, left.isBlank() ? List.of() : List.of(left));
    }

    /** Her answer as it reads, picked or typed. */
    private static String said(IntakePacket packet, String section, String path) {
        return packet.sections()
                .find(section)
                .map(packet::response)
                .flatMap(response -> response.field(path))
                .map(field -> AnswerWords.of(field.item(), packet.of(section).at(path), "en"))
                .orElse("");
    }

    private static String lines(IntakePacket packet) {
        return packet.of(CONDITIONS).one(OTHER_CONDITIONS).orElse("");
    }

    private static String path(Rows rows, int row) {
        return rows.group() + "." + row + "." + rows.name();
    }

    private static boolean isSame(String words, String answer) {
        return words.strip().toLowerCase(Locale.ROOT).equals(answer.strip().toLowerCase(Locale.ROOT));
    }
}
