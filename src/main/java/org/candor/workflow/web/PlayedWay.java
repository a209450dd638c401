package org.candor.workflow.web;

import java.util.List;
import java.util.Map;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.replay.Replay;

/** A replay in words. */
public record PlayedWay(List<Told> lines, String ending) {
    /** One line; the element can be shown on the drawing. */
    public record Told(String element, String words) {}

    static PlayedWay of(Replay replay, TextBundle text) {
        var held = replay.required().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(fact -> text.format(
                        fact.getValue() ? "editWorkflow.holds" : "editWorkflow.holdsNot",
                        StepCatalogue.labelOf(fact.getKey())))
                .toList();
        return new PlayedWay(
                replay.lines().stream()
                        .map(line -> new Told(line.element(), words(line, text)))
                        .toList(),
                text.format("editWorkflow.ending." + replay.ending(), replay.label(), String.join(" ", held)));
    }

    private static String words(Replay.Line line, TextBundle text) {
        var named = line.outcome().isEmpty() ? line.label() : line.label() + " (" + line.outcome() + ")";
        var happened = text.format("editWorkflow.happened." + line.happening(), named);
        return line.stands().isEmpty()
                ? happened
                : happened + " " + text.format("editWorkflow.stands", String.join(", ", line.stands()));
    }
}
