package org.candor.upload;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn anew on white, upright and no larger than one can read on: nothing but pixels is left of what came. A line of small
 * print on a photographed letter page stays readable at {@value #LONGEST} pixels.
 */
final class Drawn {
    static final int LONGEST = 2400;
    private static final float QUALITY = 0.85f;

    private Drawn() {}

    /** @param orientation as Exif counts: how the camera was held */
    static byte[] jpeg(BufferedImage from, int orientation) {
        int wide = from.getWidth();
        int high = from.getHeight();
        double scale = Math.min(1, (double) LONGEST / Math.max(wide, high));
        boolean turned = orientation >= 5;
        int newWide = Math.max(1, (int) Math.round((turned ? high : wide) * scale));
        int newHigh = Math.max(1, (int) Math.round((turned ? wide : high) * scale));
        var to = new BufferedImage(newWide, newHigh, BufferedImage.TYPE_INT_RGB);
        var place = upright(orientation, wide, high);
        place.preConcatenate(AffineTransform.getScaleInstance(scale, scale));
        var brush = to.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, newWide, newHigh);
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(from, place, null);
        } finally {
            brush.dispose();
        }
        return jpeg(to);
    }

    private static AffineTransform upright(int orientation, int wide, int high) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, wide);
            default -> new AffineTransform();
        };
    }

    /** Without any metadata. */
    static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
