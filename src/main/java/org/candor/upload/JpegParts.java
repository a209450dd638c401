package org.candor.upload;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.candor.shared.Refusal;

/**
 * A JPEG taken apart before anything is drawn: how it must be turned, and the same picture without every segment that says something
 * else, such as place and time of a photo, a colour profile or a second picture. Source: ISO/IEC 10918-1, annex B; Exif 2.32.
 *
 * @param orientation 1 to 8 as Exif counts them
 * @param bare only what drawing needs
 */
record JpegParts(int orientation, byte[] bare) {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 500;
    /** A progressive photo has about ten; each costs a walk over the whole picture. */
    private static final int MOST_SCANS = 64;

    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int EXIF_SEGMENT = 0xE1;
    /** Says how colours are stored. */
    private static final int ADOBE = 0xEE;

    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;

    /** @throws Refusal {@code DAMAGED} */
    static JpegParts of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            throw damaged();
        }
    }

    private static JpegParts read(ByteBuffer file) {
        var bare = new ByteArrayOutputStream(file.remaining());
        bare.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        file.position(2);
        int orientation = 1;
        while (true) {
            int marker = marker(file);
            if (marker == START_OF_SCAN) {
                copyScans(file, bare);
                return new JpegParts(orientation, bare.toByteArray());
            }
            int length = file.getShort() & 0xFFFF;
            if (length < 2 || marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD9)) {
                throw damaged();
            }
            var segment = new byte[length - 2];
            file.get(segment);
            if (marker == EXIF_SEGMENT) {
                orientation = orientation(segment, orientation);
            }
            if (isNeeded(marker)) {
                bare.write(0xFF);
                bare.write(marker);
                bare.write(length >> 8);
                bare.write(length);
                bare.writeBytes(segment);
            }
        }
    }

    private static int marker(ByteBuffer file) {
        if ((file.get() & 0xFF) != 0xFF) {
            throw damaged();
        }
        int marker = file.get() & 0xFF;
        while (marker == 0xFF) {
            marker = file.get() & 0xFF;
        }
        return marker;
    }

    private static boolean isNeeded(int marker) {
        return marker == ADOBE || (marker != COMMENT && (marker < FIRST_APPLICATION || marker > LAST_APPLICATION));
    }

    private static void copyScans(ByteBuffer file, ByteArrayOutputStream bare) {
        var rest = new byte[file.remaining()];
        file.get(rest);
        int scans = 1;
        for (int at = 0; at + 1 < rest.length; at++) {
            if (rest[at] == (byte) 0xFF && rest[at + 1] == (byte) START_OF_SCAN) {
                scans++;
            }
        }
        if (scans > MOST_SCANS) {
            throw damaged();
        }
        bare.write(0xFF);
        bare.write(START_OF_SCAN);
        bare.writeBytes(rest);
    }

    /** The one thing that a photo says beside its pixels and that we need; as before when it says nothing that can be. */
    private static int orientation(byte[] segment, int before) {
        if (segment.length < EXIF.length + 8
                || !ByteBuffer.wrap(segment, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
            return before;
        }
        var tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 8 || first > tiff.limit() - 2) {
            return before;
        }
        int entries = Math.min(tiff.getShort(first) & 0xFFFF, MOST_ENTRIES);
        for (int entry = 0; entry < entries; entry++) {
            int at = first + 2 + entry * 12;
            if (at + 12 > tiff.limit()) {
                return before;
            }
            int value = tiff.getShort(at + 8) & 0xFFFF;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION && value >= 1 && value <= 8) {
                return value;
            }
        }
        return before;
    }

    private static Refusal damaged() {
        return new Refusal(UploadRefusal.DAMAGED, "not a whole JPEG");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Names no pixel: a picture does not belong in a log. */
    @Override
    public String toString() {
        return "JPEG of " + bare.length + " bytes";
    }
}
