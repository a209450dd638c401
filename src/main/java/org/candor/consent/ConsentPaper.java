package org.candor.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.candor.document.Paper;
import org.candor.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The signed copy on paper: the exact text that was shown, then each signature with printed name, role, meaning, date and time
 * with zone, version, language and fingerprint (21 CFR 11.50 as a design standard).
 */
final class ConsentPaper {
    private final Texts texts;
    private final ZoneId zone;
    private final String language;

    ConsentPaper(Texts texts, ZoneId zone, String language) {
        this.texts = texts;
        this.zone = zone;
        this.language = language;
    }

    /**
     * @param title of the document, as its text says
     * @param attested see {@link ConsentText#attested}
     */
    Paper of(Consent consent, String title, String shownHtml, boolean attested, String requestNumber) {
        var body = new StringBuilder(shownHtml);
        if (!attested) {
            body.append("<p class=\"small\">").append(say("notAttested")).append("</p>");
        }
        body.append(patientBlock(consent));
        body.append(consent.getCountersignedAt() == null ? waiting() : clinicianBlock(consent));
        return new Paper(title, language, foot(consent, requestNumber), body.toString());
    }

    private String foot(Consent consent, String requestNumber) {
        var initials = new StringBuilder();
        for (var word : consent.getSignerName().strip().split("\\s+")) {
            initials.append(word, 0, word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1))
                    .append('.');
        }
        return requestNumber.isEmpty() ? initials.toString() : initials + " · " + requestNumber;
    }

    private String patientBlock(Consent consent) {
        var block = new StringBuilder("<div class=\"signature\"><h2>" + say("patientSignature") + "</h2>");
        block.append(consent.drawing()
                .map(this::picture)
                .orElseGet(() ->
                        "<p class=\"signed-name\">" + Paper.escape(String.valueOf(consent.getTypedName())) + "</p>"));
        block.append("<table>")
                .append(row("name", consent.getSignerName()))
                .append(row("role", plain("role.patient")))
                .append(row("meaning", plain("meaning.patient")))
                .append(row("initials", consent.getInitials()))
                .append(row("date", full(consent.getSignedAt())))
                .append(row("validUntil", full(consent.getValidUntil())))
                .append(row("version", texts.in(language, "consentPaper.versionOf", consent.getFormVersion())))
                .append(row("language", plain("language." + consent.getLanguage())));
        return block + "</table>" + fingerprint(consent) + "</div>";
    }

    private String clinicianBlock(Consent consent) {
        return "<div class=\"signature\"><h2>" + say("clinicianSignature") + "</h2><p class=\"signed-name\">"
                + Paper.escape(String.valueOf(consent.getCountersignerName())) + "</p><table>"
                + row("name", String.valueOf(consent.getCountersignerName()))
                + row("role", plain("role.clinician"))
                + row("meaning", plain("meaning.clinician"))
                + row("date", full(consent.getCountersignedAt()))
                + "</table>" + fingerprint(consent) + "</div>";
    }

    private String waiting() {
        return "<p>" + say("clinicianNext") + "</p>";
    }

    private String picture(byte[] png) {
        return "<p><img alt=\"" + say("drawnAlt") + "\" width=\"320\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png) + "\"/></p>";
    }

    private String fingerprint(Consent consent) {
        return "<p class=\"small\">" + say("fingerprint") + "<br/><span class=\"mono\">" + consent.getTextSha256()
                + "</span></p>";
    }

    private String row(String label, String value) {
        return "<tr><th scope=\"row\">" + say(label) + "</th><td>" + Paper.escape(value) + "</td></tr>";
    }

    private String say(String key) {
        return Paper.escape(plain(key));
    }

    private String plain(String key) {
        return texts.in(language, "consentPaper." + key);
    }

    private String full(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var pattern = language.equals("es") ? "EEEE d 'de' MMMM 'de' yyyy, HH:mm z" : "EEEE d MMMM yyyy, HH:mm z";
        var locale = language.equals("es") ? Locale.forLanguageTag("es-US") : Locale.ENGLISH;
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }
}
