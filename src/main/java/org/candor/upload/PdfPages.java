package org.candor.upload;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.candor.shared.Refusal;

/** Draws each page of a PDF as a picture. What could run, or hide, in the file stays behind with it. */
final class PdfPages {
    static final int MOST_PAGES = 10;
    private static final float POINTS_AN_INCH = 72;
    /** The small squares of an electrocardiogram are six pixels wide. */
    private static final float DOTS_AN_INCH = 150;

    private PdfPages() {}

    /** @throws Refusal an {@link UploadRefusal} */
    static List<byte[]> read(byte[] file) {
        PdfBytes.check(file);
        try (var document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new Refusal(UploadRefusal.PDF_LOCKED, "encrypted");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Refusal(UploadRefusal.PDF_TOO_MANY_PAGES, "pages", MOST_PAGES);
            }
            PdfObjects.check(document.getDocument());
            return drawn(document);
        } catch (InvalidPasswordException locked) {
            throw new Refusal(UploadRefusal.PDF_LOCKED, "a password");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(UploadRefusal.DAMAGED, "PDF: " + broken.getClass().getSimpleName());
        }
    }

    private static List<byte[]> drawn(PDDocument document) throws IOException {
        var pages = new ArrayList<byte[]>();
        var renderer = new BoundedRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            pages.add(Drawn.jpeg(drawn(document, renderer, page)));
        }
        if (pages.isEmpty()) {
            throw new Refusal(UploadRefusal.DAMAGED, "PDF without pages");
        }
        return pages;
    }

    private static BufferedImage drawn(PDDocument document, BoundedRenderer renderer, int page) throws IOException {
        var box = document.getPage(page).getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        float shortest = Math.min(box.getWidth(), box.getHeight());
        if (!(shortest >= 1) || Float.isInfinite(longest)) {
            throw new Refusal(UploadRefusal.DAMAGED, "PDF page without a size");
        }
        float scale = Math.min(DOTS_AN_INCH / POINTS_AN_INCH, Drawn.LONGEST / longest);
        return renderer.renderImage(page, scale, ImageType.RGB);
    }
}
