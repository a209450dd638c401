package org.candor.upload.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.shared.web.RefusalStatus;
import org.candor.upload.UploadReviewService;
import org.candor.upload.UploadService;
import org.jspecify.annotations.Nullable;

/**
 * Sends one picture of an upload: {@code /patient/upload?id=…&page=…} the patient's own, {@code /staff/upload?…} to clinical staff. It is a
 * JPEG that this server drew; a browser may do nothing with it but show it, and keeps nothing.
 */
@WebServlet({"/patient/upload", "/staff/upload"})
public class UploadPicture extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SANDBOX = "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    private transient UploadService uploads;

    @Inject
    private transient UploadReviewService reviews;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Ids.named(request.getParameter("id"));
        var page = page(request.getParameter("page"));
        if (id.isEmpty() || page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            boolean mine = request.getServletPath().startsWith("/patient");
            send(mine ? uploads.picture(id.get(), page.get()) : reviews.picture(id.get(), page.get()), response);
        } catch (Refusal refusal) {
            response.sendError(RefusalStatus.of(refusal.reason()));
        }
    }

    private static void send(byte[] picture, HttpServletResponse response) throws IOException {
        response.setContentType("image/jpeg");
        response.setContentLength(picture.length);
        response.setHeader("Content-Disposition", "inline; filename=\"picture.jpg\"");
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(picture);
    }

    /** Blank means the first. */
    private static Optional<Integer> page(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(0);
        }
        return Optional.of(text).filter(number -> number.matches("[0-9]{1,2}")).map(Integer::valueOf);
    }
}
