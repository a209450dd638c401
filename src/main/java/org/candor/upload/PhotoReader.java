package org.candor.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.candor.shared.Refusal;

/** Draws a JPEG or PNG anew. How many pixels it has is read from its head, before any of them takes memory. */
final class PhotoReader {
    static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 30_000;

    private PhotoReader() {}

    /** @throws Refusal {@code DAMAGED}, {@code TOO_MANY_PIXELS} */
    static byte[] jpeg(byte[] file) {
        var parts = JpegParts.of(file);
        return Drawn.jpeg(decoded("jpeg", parts.bare()), parts.orientation());
    }

    /** @throws Refusal {@code DAMAGED}, {@code TOO_MANY_PIXELS} */
    static byte[] png(byte[] file) {
        return Drawn.jpeg(decoded("png", file), 1);
    }

    private static BufferedImage decoded(String format, byte[] file) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return read(reader);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(
                    UploadRefusal.DAMAGED, format + ": " + broken.getClass().getSimpleName());
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int wide = reader.getWidth(0);
        int high = reader.getHeight(0);
        mustFit(wide, high, MOST_PIXELS);
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(wide, high) / Drawn.LONGEST);
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** @throws Refusal {@code TOO_MANY_PIXELS} by what the head of the picture says */
    static void mustFit(String format, InputStream picture, long most) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(picture)) {
            reader.setInput(in, true, true);
            mustFit(reader.getWidth(0), reader.getHeight(0), most);
        } finally {
            reader.dispose();
        }
    }

    /** @throws Refusal {@code TOO_MANY_PIXELS} */
    static void mustFit(long wide, long high, long most) {
        if (wide > LONGEST_SIDE || high > LONGEST_SIDE || wide * high > most) {
            throw new Refusal(UploadRefusal.TOO_MANY_PIXELS, wide + " by " + high, most / 1_000_000);
        }
    }
}
