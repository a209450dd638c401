package org.candor.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.ArrayList;
import java.util.List;
import org.candor.audit.AuditTrail;
import org.candor.shared.FormRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves one audit row for each form that was not taken: the page, the fields and the codes, never what was typed. A rule
 * of a service has its own row already ({@code AuditedInterceptor}, {@link RefusalExceptionHandler}), and then this writes
 * none; a form without errors costs no statement. See ADR-0012.
 */
public class RefusedForms implements PhaseListener {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedForms.class);
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200; // audit_event.outcome

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.isPostback()) {
            var refused = refused(faces);
            var trail = CDI.current().select(AuditTrail.class).get();
            if (!refused.isEmpty() && !trail.hasRefusal()) {
                var outcome = "refused: " + String.join(", ", refused);
                LOG.info("Form of {} {}", faces.getViewRoot().getViewId(), outcome);
                trail.recordRefusal("page " + faces.getViewRoot().getViewId(), null, shortened(outcome));
            }
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // the row is written before the answer is
    }

    private static List<String> refused(FacesContext faces) {
        var refused = new ArrayList<String>();
        faces.getClientIdsWithMessages().forEachRemaining(field -> faces.getMessageList(field).stream()
                .filter(message -> message.getSeverity().equals(Sentence.SEVERITY_ERROR))
                .map(message -> message instanceof Sentence ours ? ours.code() : FormRefusal.NOT_VALID.key())
                .map(code -> field == null ? code : code + " " + field)
                .forEach(refused::add));
        return refused;
    }

    private static String shortened(String outcome) {
        return outcome.length() <= LONGEST ? outcome : outcome.substring(0, LONGEST - 3) + "...";
    }
}
