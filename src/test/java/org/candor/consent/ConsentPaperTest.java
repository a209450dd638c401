package org.candor.consent;

import static org.candor.consent.ConsentSamples.ACCOUNT;
import static org.candor.consent.ConsentSamples.CLINICIAN;
import static org.candor.consent.ConsentSamples.FORM;
import static org.candor.consent.ConsentSamples.NOW;
import static org.candor.consent.ConsentSamples.drawing;
import static org.candor.consent.ConsentSamples.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.candor.document.Paper;
import org.candor.document.PdfMaker;
import org.candor.shared.Texts;
import org.candor.support.PdfCheck;
import org.junit.jupiter.api.Test;

class ConsentPaperTest {
    private static Paper paper(Consent consent) {
        var text = FORM.in(consent.getLanguage()).orElseThrow();
        return new ConsentPaper(new Texts(), ZoneId.of("America/Los_Angeles"), consent.getLanguage())
                .of(consent, text.title(), text.html(), text.attested(), "R-204181");
    }

    private static String textOf(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_signed_copy_keeps_both_standards_and_carries_the_whole_text_and_signature() throws Exception {
        var pdf = new PdfMaker().make(paper(signed()));

        assertEquals(List.of(), PdfCheck.violations("consent-en-signed", pdf));
        var words = textOf(pdf);
        for (var part : FORM.in("en").orElseThrow().parts()) {
            assertTrue(words.contains(part.title()), part.title());
        }
        for (var expected : List.of(
                "Maya Ortega",
                "Patient",
                "I have read this, I understand it, and I agree to the treatment.",
                "Sunday 1 March 2026, 07:00 PST",
                "version 1",
                "English",
                FORM.in("en").orElseThrow().fingerprint(),
                "M.O. · R-204181",
                "The clinician signs after the patient")) {
            assertTrue(words.contains(expected), expected + " in " + words);
        }
    }

    @Test
    void the_copy_after_the_clinician_carries_the_drawing_and_both_signatures_in_spanish() throws Exception {
        var consent = signed("es", Signature.drawn(ACCOUNT, "José Núñez", drawing(), "J.N."));
        consent.countersign(CLINICIAN, "Helen Okafor", NOW.plusSeconds(3600));

        var pdf = new PdfMaker().make(paper(consent));

        assertEquals(List.of(), PdfCheck.violations("consent-es-countersigned", pdf));
        var words = textOf(pdf);
        for (var expected : List.of(
                "José Núñez",
                "Helen Okafor",
                "vi que entendió y eligió libremente",
                "Español",
                "todavía no ha confirmado",
                "domingo 1 de marzo de 2026, 08:00 PST")) {
            assertTrue(words.contains(expected), expected + " in " + words);
        }
    }

    @Test
    void the_text_shown_is_in_the_paper_byte_for_byte() {
        assertTrue(paper(signed()).body().startsWith(FORM.in("en").orElseThrow().html()));
    }
}
