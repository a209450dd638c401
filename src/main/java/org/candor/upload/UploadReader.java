package org.candor.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.candor.shared.Refusal;

/**
 * Makes pictures of what came in, by its content alone: no name and no header is believed. What leaves here are JPEGs that this server
 * drew, one for a photo and one for each page of a PDF; whatever else was in the file is gone.
 */
public final class UploadReader {
    /** A photo of a current phone has 3 to 8 MB, a scanned report of ten pages up to 10 MB. */
    public static final int MOST_BYTES = 15 * 1024 * 1024;

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> APPLE = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final int BRAND = 8;

    private UploadReader() {}

    /**
     * @return the pictures in their order, at least one
     * @throws Refusal an {@link UploadRefusal}
     */
    public static List<byte[]> read(byte[] file) {
        if (file.length == 0) {
            throw new Refusal(UploadRefusal.EMPTY, "no bytes");
        }
        if (file.length > MOST_BYTES) {
            throw new Refusal(UploadRefusal.TOO_LARGE, "more than " + MOST_BYTES, MOST_BYTES / 1024 / 1024);
        }
        if (starts(file, JPEG)) {
            return List.of(PhotoReader.jpeg(file));
        }
        if (starts(file, PNG)) {
            return List.of(PhotoReader.png(file));
        }
        if (starts(file, PDF)) {
            return PdfPages.read(file);
        }
        throw new Refusal(isApples(file) ? UploadRefusal.HEIC : UploadRefusal.NOT_A_PICTURE, "by its content");
    }

    private static boolean starts(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean isApples(byte[] file) {
        return file.length >= BRAND + 4
                && new String(file, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
                && APPLE.contains(new String(file, BRAND, 4, StandardCharsets.ISO_8859_1));
    }
}
