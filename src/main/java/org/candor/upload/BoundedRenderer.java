package org.candor.upload;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Draws pages, and stops when a file asks for more strokes, larger pictures or more time than any report. */
class BoundedRenderer extends PDFRenderer {
    private static final int MOST_STROKES = 1_000_000;
    /** Four are usual; unpacked, this is at most what one page has. */
    private static final int MOST_INLINE_BYTES = 32 * 1024;

    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final long started = System.nanoTime();
    private int strokes;

    BoundedRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                mustGoOn();
                if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
                    checkInline(operator.getImageParameters(), operator.getImageData());
                }
                super.processOperator(operator, operands);
            }

            @Override
            public void drawImage(PDImage image) throws IOException {
                PhotoReader.mustFit(image.getWidth(), image.getHeight(), PdfObjects.MOST_PIXELS);
                super.drawImage(image);
            }
        };
    }

    /** A picture that stands among the strokes is unpacked as soon as it is met. */
    private static void checkInline(@Nullable COSDictionary said, byte @Nullable [] data) {
        if (said == null || data == null) {
            return;
        }
        PhotoReader.mustFit(
                Math.max(0, said.getInt(COSName.W, COSName.WIDTH, 0)),
                Math.max(0, said.getInt(COSName.H, COSName.HEIGHT, 0)),
                PdfObjects.MOST_PIXELS);
        var packing = said.getDictionaryObject(COSName.F, COSName.FILTER);
        boolean plain = packing == null
                || packing instanceof COSName name && !name.getName().startsWith("DCT");
        if (!plain || (packing != null && data.length > MOST_INLINE_BYTES)) {
            throw new Refusal(UploadRefusal.PDF_TOO_COMPLEX, "a picture among the strokes");
        }
    }

    private void mustGoOn() {
        strokes++;
        if (strokes > MOST_STROKES || System.nanoTime() - started > MOST_NANOS) {
            throw new Refusal(UploadRefusal.PDF_TOO_COMPLEX, strokes + " strokes");
        }
    }
}
