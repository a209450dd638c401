package org.candor.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.candor.shared.Refusal;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one picture that the portal takes, from somebody who sends anything but a signature (UP01, UP03, UP06, UP11, UP13, UP20). */
class DrawnSignatureTest {
    private static final String PREFIX = "data:image/png;base64,";
    private static final int BROKEN = Evidence.isFull() ? 1_000_000 : 3_000;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int HEADER_BYTES = 33;

    private final Random random = new Random(Evidence.seed());

    /** What is sent instead of a drawing. */
    enum Sent {
        PROGRAM("<%@ page import=\"java.io.*\" %>".getBytes(StandardCharsets.US_ASCII)),
        SCRIPT("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)),
        ARCHIVE("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)),
        GIF("GIF89a\u0001\u0000\u0001\u0000;".getBytes(StandardCharsets.ISO_8859_1)),
        TIFF("II*\u0000\u0008\u0000\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1)),
        NOTHING(new byte[0]),
        ONLY_A_HEAD(png(4, 4, new byte[0])),
        HUGE(png(100_000, 100_000, new byte[0])),
        FLAT(png(Integer.MAX_VALUE, 1, new byte[0])),
        BELOW_NOTHING(png(-1, -1, new byte[0])),
        UNPACKS_TO_A_GIGABYTE(png(40_000, 40_000, zeros(20_000_000)));

        private final byte[] bytes;

        Sent(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_drawing_is_refused_soon(Sent sent) {
        var began = System.nanoTime();
        var refusal = assertThrows(Refusal.class, () -> DrawnSignature.png(url(sent.bytes)));

        assertEquals(ConsentRefusal.DRAWING_UNREADABLE, refusal.reason());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(SOON) < 0);
    }

    /** Text, place and comment of a picture are not part of what is drawn. */
    @Test
    void what_a_picture_tells_beside_the_drawing_is_not_kept() throws Exception {
        var drawn = drawing();
        var telling = new ByteArrayOutputStream();
        telling.write(drawn, 0, HEADER_BYTES);
        telling.write(chunk("tEXt", "Comment\u0000GPS 45.5N 122.6W".getBytes(StandardCharsets.ISO_8859_1)));
        telling.write(chunk("eXIf", "MM\u0000*GPS 45.5N 122.6W".getBytes(StandardCharsets.ISO_8859_1)));
        telling.write(drawn, HEADER_BYTES, drawn.length - HEADER_BYTES);

        var kept = new String(DrawnSignature.png(url(telling.toByteArray())), StandardCharsets.ISO_8859_1);

        assertFalse(kept.contains("GPS"));
        assertFalse(kept.contains("eXIf"));
    }

    @Test
    void a_broken_picture_is_drawn_or_refused_and_never_a_fault() throws Exception {
        var whole = drawing();
        var refused = 0;
        for (var i = 0; i < BROKEN; i++) {
            var broken = broken(whole);
            try {
                DrawnSignature.png(url(broken));
            } catch (Refusal expected) {
                refused++;
            } catch (RuntimeException fault) {
                throw new AssertionError(
                        "round " + i + ", seed " + Evidence.seed() + ": "
                                + Base64.getEncoder().encodeToString(broken),
                        fault);
            }
        }
        assertTrue(refused > BROKEN / 10, refused + " refused");
        Evidence.keep("hostile", "broken pictures", Map.of("pictures", BROKEN, "refused", refused, "faults", 0));
    }

    /** A few bytes changed, or the end cut off; the sums of the chunks made to fit half of the time. */
    private byte[] broken(byte[] whole) {
        var broken = whole.clone();
        for (var change = random.nextInt(6); change >= 0; change--) {
            broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
        }
        if (random.nextBoolean()) {
            mend(broken);
        }
        var length = random.nextInt(8) == 0 ? random.nextInt(broken.length) : broken.length;
        return java.util.Arrays.copyOf(broken, length);
    }

    private static void mend(byte[] png) {
        var at = 8;
        while (at + 12 <= png.length) {
            var length = ByteBuffer.wrap(png).getInt(at);
            if (length < 0 || at + 12L + length > png.length) {
                return;
            }
            var sum = new CRC32();
            sum.update(png, at + 4, length + 4);
            ByteBuffer.wrap(png).putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
    }

    private static byte[] drawing() throws Exception {
        return Base64.getDecoder().decode(ConsentSamples.drawing().substring(PREFIX.length()));
    }

    private static String url(byte[] bytes) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] png(int width, int height, byte[] data) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        png.writeBytes(chunk("IHDR", head.array()));
        png.writeBytes(chunk("IDAT", data));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        var type = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] zeros(int many) {
        try (var packed = new ByteArrayOutputStream()) {
            try (var deflater = new DeflaterOutputStream(packed)) {
                deflater.write(new byte[many]);
            }
            return packed.toByteArray();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
