package org.candor.screening.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candor.screening.TryOutJson;
import org.candor.screening.TryOutService;
import org.candor.shared.Refusal;
import org.candor.shared.Texts;
import org.candor.shared.web.JsonAnswer;

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
            JsonAnswer.send(response, HttpServletResponse.SC_OK, TryOutJson.write(rules.evaluate(facts)));
        } catch (Refusal refusal) {
            JsonAnswer.refused(request, response, refusal, texts);
        }
    }
}
