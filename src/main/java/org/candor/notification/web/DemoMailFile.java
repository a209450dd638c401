package org.candor.notification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candor.notification.Attachment;
import org.candor.notification.MailService;
import org.candor.notification.OutboxMail;
import org.candor.shared.Ids;

/** The attached file of a demonstration's mail. Not there outside demo mode. */
@WebServlet("/public/demo-mail-file")
public class DemoMailFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailService mails;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file =
                Ids.named(request.getParameter("mail")).flatMap(mails::readable).flatMap(OutboxMail::file);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(file.get(), response);
    }

    private static void write(Attachment file, HttpServletResponse response) throws IOException {
        response.setContentType(file.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(file.content());
    }
}
