package org.candor.shared.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.candor.access.AccessRefusal;
import org.candor.shared.Refusal;
import org.candor.shared.Texts;

/** What an address under {@code /api} answers: JSON that nobody keeps. */
public final class JsonAnswer {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonAnswer() {}

    /** The code of a refusal and its sentence in the caller's language, 400; a bare status when the caller may not be here. */
    public static void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal, Texts texts)
            throws IOException {
        if (refusal.reason() instanceof AccessRefusal) {
            response.sendError(RefusalStatus.of(refusal.reason()));
            return;
        }
        var sentence = texts.in(request.getLocale().getLanguage(), refusal);
        var told = Map.of("code", refusal.reason().name(), "sentence", sentence);
        send(response, HttpServletResponse.SC_BAD_REQUEST, JSON.writeValueAsString(told));
    }

    public static void send(HttpServletResponse response, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(bytes);
    }
}
