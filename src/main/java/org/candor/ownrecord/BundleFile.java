package org.candor.ownrecord;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.candor.shared.Refusal;

/** The bytes of a file that was brought, once it is sure that they may be JSON. Never written anywhere. */
final class BundleFile {
    /** The most that is read: 20 MB. */
    static final int MOST_BYTES = 20 << 20;

    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private final byte[] bytes;

    private BundleFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Refusal {@code NO_FILE}, {@code TOO_LARGE}, {@code NOT_UTF8}, {@code XML_GIVEN}, {@code NOT_JSON} */
    static BundleFile read(InputStream file) throws IOException {
        var bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(OwnRecordRefusal.TOO_LARGE, "too many bytes", MOST_BYTES >> 20);
        }
        if (startsWith(bytes, MARK)) {
            bytes = Arrays.copyOfRange(bytes, MARK.length, bytes.length);
        }
        int first = 0;
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        if (first == bytes.length) {
            throw new Refusal(OwnRecordRefusal.NO_FILE, "no bytes");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new Refusal(OwnRecordRefusal.NOT_UTF8, "UTF-16");
        }
        if (bytes[first] == '<') {
            throw new Refusal(OwnRecordRefusal.XML_GIVEN, "begins as XML");
        }
        if (bytes[first] != '{' && bytes[first] != '[') {
            throw new Refusal(OwnRecordRefusal.NOT_JSON, "begins as no JSON");
        }
        if (!isUtf8(bytes)) {
            throw new Refusal(OwnRecordRefusal.NOT_UTF8, "not UTF-8");
        }
        return new BundleFile(bytes);
    }

    StrictJson open() throws IOException {
        return new StrictJson(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    private static boolean startsWith(byte[] bytes, int... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }
}
