package org.candor.scheduling.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.candor.notification.Attachment;
import org.candor.scheduling.VisitService;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** The calendar file of a patient's own visit. Another patient's visit is not found. */
@WebServlet("/patient/visit.ics")
public class VisitFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient VisitService visits;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = "es".equals(request.getParameter("language")) ? "es" : "en";
        var file = Ids.named(request.getParameter("visit")).flatMap(visit -> file(visit, language));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.get().contentType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + file.get().name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file.get().content());
    }

    private Optional<Attachment> file(UUID visit, String language) {
        try {
            return Optional.of(visits.calendarFile(visit, language));
        } catch (Refusal notYours) {
            return Optional.empty();
        }
    }
}
