package org.candor.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.candor.document.Paper;
import org.candor.shared.Texts;

/**
 * The letter to a patient whose request ends with "not now" or "better elsewhere": what was decided, why, by whom, and
 * what the patient can do. Holds no instruction about medicines.
 *
 * @param kind {@code decline} or {@code refer}
 * @param licence blank when none was used
 */
record DecisionLetter(String kind, String reasons, String clinician, String licence, Instant decidedAt) {

    Paper paper(String patient, String number, String language, Texts texts) {
        var title = texts.in(language, "review.letter." + kind + ".title");
        var body = new StringBuilder("<h1>" + Paper.escape(title) + "</h1>");
        paragraph(body, texts.in(language, "review.letter.to", patient, number));
        paragraph(body, texts.in(language, "review.letter." + kind + ".what"));
        heading(body, texts.in(language, "review.letter.why"));
        reasons.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(body, line));
        heading(body, texts.in(language, "review.letter.next"));
        paragraph(body, texts.in(language, "review.letter." + kind + ".next"));
        paragraph(body, texts.in(language, "review.letter.copy"));
        heading(body, texts.in(language, "review.letter.crisisTitle"));
        paragraph(body, texts.in(language, "review.letter.crisis"));
        paragraph(body, texts.in(language, "review.letter.signed", clinician, licence, day(language)));
        return new Paper(title, language, number, body.toString());
    }

    private String day(String language) {
        var pattern = language.startsWith("es") ? "d 'de' MMMM 'de' yyyy, HH:mm 'UTC'" : "d MMMM yyyy, HH:mm 'UTC'";
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))
                .format(decidedAt.atOffset(ZoneOffset.UTC));
    }

    private static void paragraph(StringBuilder body, String text) {
        body.append("<p>").append(Paper.escape(text)).append("</p>");
    }

    private static void heading(StringBuilder body, String text) {
        body.append("<h2>").append(Paper.escape(text)).append("</h2>");
    }
}
