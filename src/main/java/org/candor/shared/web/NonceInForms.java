package org.candor.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the page's script nonce into every form, beside the state of the page. PrimeFaces asks for it on the way back and
 * adds it by a script of its own, which a page of plain fields does not load; this way each page works, also without any
 * script. Written, not added as a component: in the form of a list's row a component added late ends the answer with a
 * fault.
 */
public class NonceInForms extends ViewHandlerWrapper {
    private static final String NAME = "primefaces.nonce";

    public NonceInForms(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void writeState(FacesContext faces) throws IOException {
        super.writeState(faces);
        var writer = faces.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", NAME, null);
        writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
        writer.endElement("input");
    }
}
