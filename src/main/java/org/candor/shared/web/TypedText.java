package org.candor.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.candor.shared.PlainText;

/**
 * Holds every typed field of every page to {@link PlainText} before its own rules are asked: the {@code maxlength} that
 * the browser keeps counts here too, and a field without one has a limit all the same. A field that carries the attribute
 * {@code limit} has its own (a drawing of the studio).
 */
public class TypedText implements SystemEventListener {
    private static final int LINE = 500;
    private static final int SECRET = 512;

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof HtmlInputText
                || source instanceof HtmlInputTextarea
                || source instanceof HtmlInputSecret;
    }

    @Override
    public void processEvent(SystemEvent preValidate) {
        var input = (UIInput) preValidate.getSource();
        if (input.getSubmittedValue() instanceof String typed) {
            var longest = limit(input);
            PlainText.flaw(typed, longest).ifPresent(reason -> {
                var faces = preValidate.getFacesContext();
                var words = CDI.current().select(TextBundle.class).get().format(reason.key(), longest);
                faces.addMessage(input.getClientId(faces), new Sentence(reason, words));
                input.setValid(false);
            });
        }
    }

    private static int limit(UIInput input) {
        if (input.getAttributes().get("limit") instanceof String own) {
            return Integer.parseInt(own);
        }
        if (input instanceof HtmlInputTextarea) {
            return PlainText.NOTE;
        }
        if (input instanceof HtmlInputSecret secret) {
            return secret.getMaxlength() > 0 ? secret.getMaxlength() : SECRET;
        }
        var line = (HtmlInputText) input;
        return line.getMaxlength() > 0 ? line.getMaxlength() : LINE;
    }
}
