package org.candor.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes the PDF of a paper: PDF/A-2a (keeps for decades) and PDF/UA-1 (readable aloud) at once, fonts embedded.
 *
 * <p>Loads nothing from outside: only {@code data:} images are drawn. Holds no state. Sources: ISO 19005-2, ISO 14289-1; the
 * font is Inter (SIL Open Font License 1.1, text beside the files), which may be embedded.
 */
public final class PdfMaker {
    private static final String REGULAR = "/pdf/Inter-Regular.ttf";
    private static final String BOLD = "/pdf/Inter-SemiBold.ttf";
    private static final String STYLE = "/pdf/paper.css";

    static {
        XRLog.setLoggingEnabled(false); // it tells each font and style sheet of each page
    }

    private final String style = new String(resource(STYLE), StandardCharsets.UTF_8);

    /** @throws IllegalArgumentException if the body is not well-formed XHTML */
    public byte[] make(Paper paper) {
        var renderer = new PdfRendererBuilder();
        renderer.usePdfUaAccessibility(true);
        renderer.usePdfAConformance(PdfAConformance.PDFA_2_A);
        renderer.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        renderer.useUriResolver((base, uri) -> uri.startsWith("data:image/png") ? uri : null);
        renderer.withW3cDocument(paper.toXhtml(style), null);
        renderer.withProducer("Candor");
        var pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            renderer.usePDDocument(document);
            renderer.useFont(new PDFontSupplier(font(document, REGULAR)), "Inter", 400, FontStyle.NORMAL, true);
            renderer.useFont(new PDFontSupplier(font(document, BOLD)), "Inter", 700, FontStyle.NORMAL, true);
            renderer.toStream(pdf);
            renderer.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    /** Without its ligatures, for which PDFBox would put a pattern together for each piece of text: four fifths of the work. */
    private static PDFont font(PDDocument document, String name) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(resource(name)));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(PdfMaker.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
