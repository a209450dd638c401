package org.candor.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people really send, and what is left of it. */
class UploadReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_picture_is_drawn_anew_as_a_jpeg(String format) throws IOException {
        var kept = drawn(SampleFiles.picture(format));

        assertEquals(120, kept.getWidth());
        assertEquals(80, kept.getHeight());
        assertTrue(isRed(kept, 60, 10) && isBlue(kept, 60, 70));
    }

    @Test
    void of_a_photo_only_its_pixels_are_kept() {
        var photo = SampleFiles.photo(1);
        assertTrue(text(photo).contains("GPS 45.5231 N"));

        var kept = text(UploadReader.read(photo).get(0));

        assertFalse(kept.contains("Exif"));
        assertFalse(kept.contains("GPS"));
        assertFalse(kept.contains("Maple Street"));
    }

    /** Where the red half lies once the photo is upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 120, 80, 60, 10",
        "2, 120, 80, 60, 10",
        "3, 120, 80, 60, 70",
        "4, 120, 80, 60, 70",
        "5, 80, 120, 10, 60",
        "6, 80, 120, 70, 60",
        "7, 80, 120, 70, 60",
        "8, 80, 120, 10, 60",
    })
    void a_photo_is_turned_as_the_camera_was_held(int orientation, int wide, int high, int redX, int redY)
            throws IOException {
        var kept = drawn(SampleFiles.photo(orientation));

        assertEquals(wide, kept.getWidth());
        assertEquals(high, kept.getHeight());
        assertTrue(isRed(kept, redX, redY));
        assertTrue(isBlue(kept, wide - redX, high - redY));
    }

    @Test
    void a_large_photo_is_kept_as_large_as_one_can_read() throws IOException {
        var kept = drawn(SampleFiles.png(6_000, 3_000));

        assertEquals(Drawn.LONGEST, kept.getWidth());
        assertEquals(Drawn.LONGEST / 2, kept.getHeight());
    }

    @Test
    void each_page_of_a_pdf_becomes_a_picture() throws IOException {
        var pages = UploadReader.read(new SampleFiles.Pdf().bytes());

        assertEquals(1, pages.size());
        var kept = ImageIO.read(new ByteArrayInputStream(pages.get(0)));
        assertEquals(1275, kept.getWidth());
        assertEquals(1650, kept.getHeight(), 1);
        assertTrue((kept.getRGB(5, 5) & 0xFF) > 250, "white paper");
        assertFalse((kept.getRGB(500, 800) >> 16 & 0xFF) > 240, "what is drawn on it");
    }

    private static BufferedImage drawn(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(UploadReader.read(file).get(0)));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return (rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 60;
    }

    private static boolean isBlue(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return (rgb & 0xFF) > 200 && (rgb >> 16 & 0xFF) < 60;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
