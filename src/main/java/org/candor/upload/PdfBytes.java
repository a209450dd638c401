package org.candor.upload;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.candor.shared.Refusal;

/**
 * A look at a PDF's bytes before the library opens it: how much each stream becomes when it is unpacked, and whether a stream could be
 * packed in another way. The library unpacks into memory, some of it while it opens the file.
 */
final class PdfBytes {
    /** A page scanned in colour at 300 dots an inch has 26 MB. */
    private static final long MOST_OF_ONE = 40_000_000;

    private static final long MOST_OF_ALL = 400_000_000;
    private static final int MOST_STREAMS = 20_000;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> WATCHED =
            Set.of("Filter", "F", "LZWDecode", "LZW", "RunLengthDecode", "RL", "FlateDecode", "Fl", "Crypt");
    /** A name written with escapes, which nobody needs for these. */
    private static final Pattern ESCAPED = Pattern.compile("/([A-Za-z0-9]*#[0-9A-Fa-f]{2}[A-Za-z0-9#]*)");

    private static final Pattern HEX = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern OTHER_PACKING = Pattern.compile(
            "/(LZWDecode|RunLengthDecode|LZW(?=[\\s/\\]>])|RL(?=[\\s\\]>]))|/Filter\\s+[0-9]+\\s+[0-9]+\\s+R");
    private static final Pattern PACKED_TWICE =
            Pattern.compile("/Filter\\s*\\[[^\\]]{0,200}?(Flate|/Fl\\b)[^\\]]{0,200}?(Flate|/Fl\\b)");

    private PdfBytes() {}

    /** @throws Refusal {@code PDF_TOO_COMPLEX} */
    static void check(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (OTHER_PACKING.matcher(text).find() || PACKED_TWICE.matcher(text).find() || hidesAName(text)) {
            throw tooComplex("packed in an unusual way");
        }
        long all = 0;
        int streams = 0;
        for (int at = next(file, 0); at >= 0; at = next(file, at)) {
            if (++streams > MOST_STREAMS) {
                throw tooComplex("streams");
            }
            int data = at;
            while (data < file.length && (file[data] == ' ' || file[data] == '\t' || file[data] == '\r')) {
                data++;
            }
            if (data < file.length && file[data] == '\n') {
                data++;
            }
            all += unpacked(file, data);
            if (all > MOST_OF_ALL) {
                throw tooComplex("unpacked in all");
            }
        }
    }

    private static boolean hidesAName(String text) {
        var names = ESCAPED.matcher(text);
        while (names.find()) {
            var plain = HEX.matcher(names.group(1))
                    .replaceAll(code ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
            if (WATCHED.contains(plain)) {
                return true;
            }
        }
        return false;
    }

    /** Where the next stream's data begins, or -1. */
    private static int next(byte[] file, int from) {
        for (int at = from; at <= file.length - STREAM.length; at++) {
            if (file[at] == 's'
                    && file[at + 1] == 't'
                    && file[at + 2] == 'r'
                    && file[at + 3] == 'e'
                    && file[at + 4] == 'a'
                    && file[at + 5] == 'm'
                    && !(at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e')) {
                return at + STREAM.length;
            }
        }
        return -1;
    }

    /** As the library does it: the two bytes of the head are not looked at. What is not packed ends at once. */
    private static long unpacked(byte[] file, int from) {
        if (from + 2 >= file.length) {
            return 0;
        }
        var inflater = new Inflater(true);
        var part = new byte[64 * 1024];
        long size = 0;
        try {
            inflater.setInput(file, from + 2, file.length - from - 2);
            while (!inflater.finished()) {
                int got = inflater.inflate(part);
                size += got;
                if (size > MOST_OF_ONE) {
                    throw tooComplex("unpacked");
                }
                if (got == 0) {
                    return size;
                }
            }
            return size;
        } catch (DataFormatException notPacked) {
            return size;
        } finally {
            inflater.end();
        }
    }

    private static Refusal tooComplex(String what) {
        return new Refusal(UploadRefusal.PDF_TOO_COMPLEX, what);
    }
}
