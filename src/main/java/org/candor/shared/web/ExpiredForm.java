package org.candor.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candor.audit.AuditTrail;
import org.candor.shared.FormRefusal;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

/**
 * A form whose page the server no longer holds, or never gave out: nothing is done, the person reads that the page waited
 * too long, and the audit trail has a row. Also a form sent without its page's state, which Faces would take for a visit, or with the
 * script nonce of another page; and one in an address, which Faces would take like any other, past {@link SameOrigin}.
 */
public class ExpiredForm implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // whether the state is there shows when the view was restored
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        boolean posted = request.getMethod().equals("POST");
        boolean sent = posted || faces.isPostback();
        if (sent && !faces.getResponseComplete() && (!posted || !faces.isPostback() || hasAnotherNonce(faces))) {
            answer(faces);
        }
    }

    /** The nonce of {@link NonceInForms}: PrimeFaces compares it, but only while the answer is written. */
    private static boolean hasAnotherNonce(FacesContext faces) {
        try {
            return PrimeFacesContext.getCspState(faces).getNonce().isEmpty();
        } catch (CspException mismatch) {
            return true;
        }
    }

    static void answer(FacesContext faces) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        CDI.current()
                .select(AuditTrail.class)
                .get()
                .recordRefusal("page " + page(request), null, "refused: " + FormRefusal.EXPIRED.key());
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                faces.getExternalContext().redirect(request.getContextPath() + "/public/expired.xhtml");
            } else if (!faces.getExternalContext().isResponseCommitted()) {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
            }
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
        faces.responseComplete();
    }

    /** A page of ours, so short and without anything typed. */
    private static String page(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.substring(0, Math.min(path.length(), 90));
    }
}
