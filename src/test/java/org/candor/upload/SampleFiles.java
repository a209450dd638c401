package org.candor.upload;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures and PDFs put together byte by byte, right ones and wrong ones. */
final class SampleFiles {
    private SampleFiles() {}

    /** Red above, blue below, 120 wide and 80 high. */
    static byte[] picture(String format) {
        var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, 120, 40);
        brush.setColor(Color.BLUE);
        brush.fillRect(0, 40, 120, 40);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** The JPEG of {@link #picture} with what a phone writes beside it: how it was held, and where. */
    static byte[] photo(int orientation) {
        var exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII));
        exif.order(java.nio.ByteOrder.LITTLE_ENDIAN).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
        exif.put("GPS 45.5231 N 122.6765 W, Maple Street 7".getBytes(StandardCharsets.US_ASCII));
        return withSegment(0xE1, exif.array());
    }

    static byte[] withSegment(int marker, byte[] content) {
        var jpeg = picture("jpeg");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A white PNG of that size, as small as it gets. */
    static byte[] png(int wide, int high) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(wide)
                        .putInt(high)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", zeros(Math.min((long) high * (wide * 3L + 1), 200_000_000)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        var named = ByteBuffer.allocate(content.length + 4)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** So many zeros, packed. */
    static byte[] zeros(long many) {
        var deflater = new Deflater();
        var out = new ByteArrayOutputStream();
        var part = new byte[64 * 1024];
        var input = new byte[64 * 1024];
        long left = many;
        while (left > 0) {
            int now = (int) Math.min(left, input.length);
            deflater.setInput(input, 0, now);
            left -= now;
            while (!deflater.needsInput()) {
                out.write(part, 0, deflater.deflate(part));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] packed(byte[] plain) {
        var deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var part = new byte[64 * 1024];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** A PDF written by hand: object 1 is the catalogue, 2 the pages, 3 the page, 4 what is drawn on it. */
    static final class Pdf {
        private final List<byte[]> objects = new ArrayList<>();
        private String trailer = "";

        Pdf() {
            object("<< /Type /Catalog /Pages 2 0 R >>");
            object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>");
            stream("", "0.9 0.9 1 rg 72 72 400 600 re f".getBytes(StandardCharsets.US_ASCII));
        }

        Pdf with(int number, String text) {
            objects.set(number - 1, text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        Pdf with(int number, String dictionary, byte[] content) {
            objects.set(number - 1, streamed(dictionary, content));
            return this;
        }

        Pdf object(String text) {
            objects.add(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        Pdf stream(String dictionary, byte[] content) {
            objects.add(streamed(dictionary, content));
            return this;
        }

        Pdf trailer(String more) {
            trailer = more;
            return this;
        }

        private static byte[] streamed(String dictionary, byte[] content) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(("<< /Length " + content.length + " " + dictionary + " >>\nstream\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(content);
            out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
            return out.toByteArray();
        }

        byte[] bytes() {
            var out = new ByteArrayOutputStream();
            out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
            var places = new ArrayList<Integer>();
            for (int number = 1; number <= objects.size(); number++) {
                places.add(out.size());
                out.writeBytes((number + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
                out.writeBytes(objects.get(number - 1));
                out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            int table = out.size();
            var text = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
            places.forEach(place -> text.append("%010d 00000 n \n".formatted(place)));
            text.append("trailer\n<< /Size ")
                    .append(objects.size() + 1)
                    .append(" /Root 1 0 R ")
                    .append(trailer)
                    .append(" >>\nstartxref\n")
                    .append(table)
                    .append("\n%%EOF\n");
            out.writeBytes(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            return out.toByteArray();
        }
    }
}
