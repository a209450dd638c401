package org.candor.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Puts the page's script nonce into every form. PrimeFaces asks for it on the way back and adds it by a script of its
 * own, which a page of plain fields does not load; this way each page works, also without any script.
 */
public class NonceInForms implements SystemEventListener {
    private static final String NAME = "primefaces.nonce";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = event.getFacesContext();
        visit(faces, faces.getViewRoot());
    }

    private static void visit(FacesContext faces, UIComponent component) {
        if (component instanceof UIForm form) {
            form.getChildren().removeIf(child -> child.getAttributes().containsKey(NAME));
            var input = new HtmlOutputText();
            input.setTransient(true);
            input.setEscape(false);
            input.getAttributes().put(NAME, true);
            input.setValue("<input type=\"hidden\" name=\"" + NAME + "\" value=\""
                    + PrimeFacesContext.getCspState(faces).getNonce() + "\" />");
            form.getChildren().add(input);
        }
        component.getFacetsAndChildren().forEachRemaining(child -> visit(faces, child));
    }
}
