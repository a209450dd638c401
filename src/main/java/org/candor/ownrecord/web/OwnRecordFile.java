package org.candor.ownrecord.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.candor.ownrecord.OwnRecordReader;
import org.candor.ownrecord.OwnRecordService;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.shared.Texts;
import org.candor.shared.web.JsonAnswer;
import org.candor.shared.web.ShortBreak;

/**
 * {@code POST /api/own-record?request=…}: the file of the page {@code patient/own-record}, as it is, its name in a header and so in no
 * log. Answers with nothing, or with the sentence that says why it was not taken. A few files at a time: each is held in memory.
 */
@WebServlet("/api/own-record")
public class OwnRecordFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Semaphore FILES = new Semaphore(4);
    private static final String NAMELESS = "record.json";

    @Inject
    private transient OwnRecordService ownRecords;

    @Inject
    private transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Ids.named(request.getParameter("request"));
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!FILES.tryAcquire()) {
            ShortBreak.answer(request, response);
        } else {
            try {
                take(id.get(), request, response);
            } finally {
                FILES.release();
            }
        }
    }

    private void take(UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = request.getInputStream().readNBytes(OwnRecordReader.MOST_BYTES + 1);
        try {
            ownRecords.bring(id, file, name(request));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Refusal refusal) {
            JsonAnswer.refused(request, response, refusal, texts);
        }
    }

    private static String name(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("X-File-Name"))
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                    .filter(name -> !name.isBlank())
                    .orElse(NAMELESS);
        } catch (IllegalArgumentException notEncoded) {
            return NAMELESS;
        }
    }
}
