package org.candor.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.candor.access.AccessRefusal;
import org.candor.audit.AuditTrail;
import org.candor.shared.DatabaseFault;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a {@link Refusal} into one clear sentence on the page (the template's messages update by themselves) and an
 * audit row; a record that is not the caller's into "not found"; a
 * database that is away into "please try again". A fault gets an incident number and the page that says
 * what is safe; its stack trace goes to the log only.
 */
public class RefusalExceptionHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalExceptionHandler.class);

    public RefusalExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var event = events.next().getContext();
            var faces = event.getContext();
            var refusal = find(event.getException(), Refusal.class);
            if (refusal.isPresent() && event.getPhaseId() != PhaseId.RENDER_RESPONSE) {
                events.remove();
                refuse(faces, refusal.get());
            } else if (refusal.isPresent()) {
                events.remove();
                audit(faces, refusal.get());
                send(faces, RefusalStatus.of(refusal.get().reason()));
            } else if (find(event.getException(), ViewExpiredException.class).isPresent()) {
                events.remove();
                ExpiredForm.answer(faces);
            } else if (DatabaseFault.in(event.getException()).isPresent()) {
                events.remove();
                LOG.warn(
                        "No database for {}: {}",
                        view(faces),
                        event.getException().getClass().getSimpleName());
                shortBreak(faces);
            } else {
                events.remove();
                fault(faces, event.getException());
            }
        }
        getWrapped().handle();
    }

    private static void refuse(FacesContext faces, Refusal refusal) {
        audit(faces, refusal);
        var reason = refusal.reason();
        if (reason == AccessRefusal.NOT_FOUND
                || reason == AccessRefusal.NOT_ALLOWED
                || reason.closesPage() && !faces.isPostback()) {
            send(faces, RefusalStatus.of(reason));
        } else {
            var text = CDI.current().select(TextBundle.class).get();
            var sentence =
                    text.format(refusal.reason().key(), refusal.arguments().toArray());
            faces.addMessage(null, new Sentence(refusal.reason(), sentence));
            faces.renderResponse();
        }
    }

    private static void audit(FacesContext faces, Refusal refusal) {
        LOG.info("Refused on {}: {}", view(faces), refusal.getMessage());
        var trail = CDI.current().select(AuditTrail.class).get();
        if (refusal.needsAudit() && !trail.hasRefusal()) {
            trail.recordRefusal(
                    "page " + view(faces), null, "refused: " + refusal.reason().key());
        }
    }

    private static void fault(FacesContext faces, Throwable cause) {
        var incident = Ids.random().toString().substring(0, 8);
        LOG.error("Incident {} on {}", incident, view(faces), cause);
        if (faces.getPartialViewContext().isAjaxRequest()
                && !faces.getExternalContext().isResponseCommitted()) {
            try {
                faces.getExternalContext().redirect("/public/problem.xhtml?incident=" + incident);
                faces.responseComplete();
                return;
            } catch (IOException gone) {
                LOG.info("The browser went away during incident {}", incident);
            }
        }
        send(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    private static void shortBreak(FacesContext faces) {
        try {
            ShortBreak.answer((HttpServletRequest) faces.getExternalContext().getRequest(), (HttpServletResponse)
                    faces.getExternalContext().getResponse());
        } catch (IOException gone) {
            LOG.info("The browser went away while the database was");
        }
        faces.responseComplete();
    }

    private static void send(FacesContext faces, int status) {
        try {
            if (!faces.getExternalContext().isResponseCommitted()) {
                faces.getExternalContext().responseSendError(status, null);
            }
        } catch (IOException gone) {
            LOG.info("The browser went away before status {}", status);
        }
        faces.responseComplete();
    }

    private static String view(FacesContext faces) {
        return faces.getViewRoot() == null ? "?" : faces.getViewRoot().getViewId();
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
