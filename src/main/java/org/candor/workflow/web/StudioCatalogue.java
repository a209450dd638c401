package org.candor.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.StepCatalogue.Step;
import org.jspecify.annotations.Nullable;

/** The step catalogue in the form that the editor in the browser reads. */
final class StudioCatalogue {
    /** What the editor needs of a step. */
    record StudioStep(
            String key,
            String label,
            String group,
            @Nullable String form,
            @Nullable String role,
            String roleLabel,
            @Nullable String due,
            boolean ownTransaction) {}

    /** What the editor needs of a variable. */
    record StudioVariable(String name, String label, List<String> values) {}

    private record Whole(List<StudioStep> steps, List<StudioVariable> variables) {}

    private StudioCatalogue() {}

    static String json(StepCatalogue catalogue, TextBundle text) {
        var steps = catalogue.steps().stream().map(step -> step(step, text)).toList();
        var variables = catalogue.variables().stream()
                .map(each -> new StudioVariable(each.name(), StepCatalogue.labelOf(each.name()), each.allowed()))
                .toList();
        try {
            return new ObjectMapper().writeValueAsString(new Whole(steps, variables));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static StudioStep step(Step step, TextBundle text) {
        var group = step.role() == null ? "Candor" : text.get("common.role." + step.role());
        return new StudioStep(
                step.key(), step.label(), group, step.form(), step.role(), group, step.due(), step.ownTransaction());
    }
}
