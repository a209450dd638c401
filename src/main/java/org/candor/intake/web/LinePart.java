package org.candor.intake.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;

/**
 * The answers of one question that stand under one heading.
 *
 * @param id of the input, which is also where the form keeps what it holds
 */
public record LinePart(String id, String label, List<SelectItem> choices) implements Serializable {

    boolean offers(String code) {
        return choices.stream().anyMatch(choice -> choice.getValue().equals(code));
    }
}
