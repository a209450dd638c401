package org.candor.screening.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.candor.access.AccessRefusal;
import org.candor.screening.TryOutJson;
import org.candor.screening.TryOutService;
import org.candor.shared.Refusal;
import org.candor.shared.Texts;

/** {@code POST /api/screening/evaluate}: facts as one JSON object, and what the live rules find in them. Nothing is stored. */
@WebServlet("/api/screening/evaluate")
public class ScreeningApi extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TryOutService rules;

    @Inject
    private transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var facts = request.getInputStream().readNBytes(TryOutJson.MOST_BYTES + 1);
            send(response, HttpServletResponse.SC_OK, TryOutJson.write(rules.evaluate(facts)));
        } catch (Refusal refusal) {
            if (refusal.reason() == AccessRefusal.NOT_ALLOWED) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                send(response, HttpServletResponse.SC_BAD_REQUEST, told(refusal, request.getLocale()));
            }
        }
    }

    private String told(Refusal refusal, Locale locale) {
        return TryOutJson.write(refusal.reason().name(), texts.in(locale.getLanguage(), refusal));
    }

    private static void send(HttpServletResponse response, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(bytes);
    }
}
