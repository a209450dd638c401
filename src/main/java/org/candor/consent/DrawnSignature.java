package org.candor.consent;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.candor.shared.Refusal;

/**
 * What came from the drawing pad, made harmless: read as a picture, put on white, written again as a PNG of our own. Nothing of
 * the bytes that a browser sent is kept.
 */
final class DrawnSignature {
    private static final String PREFIX = "data:image/png;base64,";
    private static final int MOST_BASE64 = 400_000;
    private static final int MOST_PIXELS = 2_000;
    private static final int FEWEST_DARK = 40;

    private DrawnSignature() {}

    /** @throws Refusal {@code SIGNATURE_MISSING} when nothing is drawn, {@code DRAWING_UNREADABLE} */
    static byte[] png(String dataUrl) {
        if (dataUrl.isBlank()) {
            throw new Refusal(ConsentRefusal.SIGNATURE_MISSING, "no drawing");
        }
        if (!dataUrl.startsWith(PREFIX) || dataUrl.length() > MOST_BASE64) {
            throw new Refusal(ConsentRefusal.DRAWING_UNREADABLE, dataUrl.length() + " characters");
        }
        var picture = onWhite(read(dataUrl.substring(PREFIX.length())));
        if (darkPixels(picture) < FEWEST_DARK) {
            throw new Refusal(ConsentRefusal.SIGNATURE_MISSING, "an empty drawing");
        }
        return write(picture);
    }

    private static BufferedImage read(String base64) {
        try (var bytes = ImageIO.createImageInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            try {
                reader.setInput(bytes);
                if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refusal(ConsentRefusal.DRAWING_UNREADABLE, "too many pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal(
                    ConsentRefusal.DRAWING_UNREADABLE, unreadable.getClass().getSimpleName());
        }
    }

    private static BufferedImage onWhite(BufferedImage drawn) {
        var picture = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.drawImage(drawn, 0, 0, Color.WHITE, null);
        pen.dispose();
        return picture;
    }

    private static int darkPixels(BufferedImage picture) {
        int dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private static byte[] write(BufferedImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
