package org.candor.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ties the input inside {@code t:field} to its hint and error, so that a screen reader tells them with the field:
 * {@code aria-describedby} and {@code aria-invalid} are written just before the field is rendered.
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
