package org.candor.upload.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.shared.Texts;
import org.candor.shared.web.JsonAnswer;
import org.candor.shared.web.ShortBreak;
import org.candor.upload.UploadReader;
import org.candor.upload.UploadService;

/**
 * {@code POST /api/upload?request=…&kind=…}: one file of the page {@code patient/uploads} as it is, without its name. Answers with
 * nothing, or with the sentence that says why it was not taken. A few files are read at a time and two drawn, so that memory does not run out
 * and a slow phone does not hold up the others.
 */
@WebServlet("/api/upload")
public class UploadFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Semaphore READ = new Semaphore(8);
    private static final Semaphore DRAWN = new Semaphore(2);
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    private transient UploadService uploads;

    @Inject
    private transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Ids.named(request.getParameter("request"));
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!READ.tryAcquire()) {
            ShortBreak.answer(request, response);
        } else {
            try {
                var file = request.getInputStream().readNBytes(UploadReader.MOST_BYTES + 1);
                takeInTurn(id.get(), file, request, response);
            } finally {
                READ.release();
            }
        }
    }

    private void takeInTurn(UUID id, byte[] file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!hasTurn()) {
            ShortBreak.answer(request, response);
            return;
        }
        try {
            take(id, file, request, response);
        } finally {
            DRAWN.release();
        }
    }

    private static boolean hasTurn() {
        try {
            return DRAWN.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void take(UUID id, byte[] file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            uploads.bring(id, Optional.ofNullable(request.getParameter("kind")).orElse(""), file);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Refusal refusal) {
            JsonAnswer.refused(request, response, refusal, texts);
        }
    }
}
