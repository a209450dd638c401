package org.candor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.candor.support.PdfCheck;
import org.junit.jupiter.api.Test;

class PdfMakerTest {
    private static final String BODY = "<h1>Your request</h1><p>We read your answers with care. "
            + "<strong>We cannot give you infusions at home.</strong></p><ul><li>Ask your clinic</li></ul>"
            + "<table><tr><th scope=\"row\">Signed</th><td>Dr. Okafor</td></tr></table>";

    @Test
    void a_letter_is_pdf_a_and_pdf_ua_at_once() {
        var pdf = new PdfMaker().make(new Paper("Your request", "en", "R-204181", BODY));

        assertEquals(List.of(), PdfCheck.violations("letter", pdf));
    }

    @Test
    void a_name_is_printed_as_written_and_the_foot_stands_on_the_page() throws Exception {
        var name = "Zoë \"Zo\" O'Brien-Núñez <script>&amp; #{7*7}";
        var pdf = new PdfMaker()
                .make(new Paper("Carta <1>", "es", "Z.O. · R-204181", "<p>" + Paper.escape(name) + "</p>"));

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(name), text);
            assertTrue(text.contains("Z.O. · R-204181"), text);
            assertEquals("es", document.getDocumentCatalog().getLanguage());
            assertEquals("Carta <1>", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void a_body_that_is_not_well_formed_is_refused() {
        var paper = new Paper("x", "en", "", "<p>open");

        assertThrows(IllegalArgumentException.class, () -> new PdfMaker().make(paper));
    }

    @Test
    void nothing_is_loaded_from_outside() {
        var body =
                "<p><img src=\"http://127.0.0.1:9/x.png\" alt=\"x\"/><img src=\"file:///etc/hostname\" alt=\"y\"/></p>";

        assertTrue(new PdfMaker().make(new Paper("x", "en", "", body)).length > 0);
    }
}
