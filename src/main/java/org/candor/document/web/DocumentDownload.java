package org.candor.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candor.document.DocumentService;
import org.candor.document.PatientDocument;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.shared.web.RefusalStatus;

/**
 * Sends one paper as a file: {@code /patient/document?id=…} the patient's own, {@code /staff/document?id=…} to clinical staff.
 * Nothing of it stays in a cache, and the file's name tells neither person nor illness.
 */
@WebServlet({"/patient/document", "/staff/document"})
public class DocumentDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DocumentService documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var id = Ids.named(request.getParameter("id"));
            if (id.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            var mine = request.getServletPath().startsWith("/patient");
            send(mine ? documents.mine(id.get()) : documents.forStaff(id.get()), response);
        } catch (Refusal refusal) {
            response.sendError(RefusalStatus.of(refusal.reason()));
        }
    }

    private static void send(PatientDocument document, HttpServletResponse response) throws IOException {
        var pdf = document.pdf();
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(document) + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(pdf);
    }

    private static String name(PatientDocument document) {
        return "candor-" + (document.getKind() == PatientDocument.Kind.DECISION_LETTER ? "letter" : "signed-copy") + "-"
                + document.getSha256().substring(0, 8) + ".pdf";
    }
}
