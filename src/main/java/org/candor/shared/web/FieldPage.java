package org.candor.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ties the input inside {@code t:field} or {@code t:group} to its label, hint and error, so that a screen reader tells
 * them with the field and an error sentence names it: {@code aria-describedby}, {@code aria-invalid} and the label for
 * messages are written just before the field is rendered.
 */
@Named
@ApplicationScoped
public class FieldPage {

    public void describe(ComponentSystemEvent beforeRender) {
        var field = beforeRender.getComponent();
        field.getChildren().stream()
                .filter(EditableValueHolder.class::isInstance)
                .forEach(input -> describe(input, field));
    }

    private static void describe(UIComponent input, UIComponent field) {
        var valid = ((EditableValueHolder) input).isValid();
        var notes = field.getChildren().stream()
                .filter(note -> is("Hint", note, input) || (is("Error", note, input) && !valid))
                .map(UIComponent::getClientId)
                .collect(Collectors.joining(" "));
        put(input.getPassThroughAttributes(), "aria-describedby", notes);
        put(input.getPassThroughAttributes(), "aria-invalid", valid ? "" : "true");
        if (!isRepeated(input)) {
            input.getAttributes().putIfAbsent("label", labelOf(field));
        }
    }

    /** The rows of a repeat share one component, so none of them may leave its label there. */
    private static boolean isRepeated(UIComponent input) {
        return input.getClientId().matches(".*:\\d+:.*");
    }

    private static String labelOf(UIComponent field) {
        return field.getChildren().stream()
                .filter(HtmlOutputLabel.class::isInstance)
                .map(label -> String.valueOf(((HtmlOutputLabel) label).getValue()))
                .findFirst()
                .orElseGet(() -> String.valueOf(field.getAttributes().getOrDefault("label", "")));
    }

    private static boolean is(String kind, UIComponent note, UIComponent input) {
        return (input.getId() + kind).equals(note.getId());
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (value.isEmpty()) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }
}
