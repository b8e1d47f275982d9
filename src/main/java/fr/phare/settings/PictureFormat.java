package fr.phare.settings;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats of pictures, told by the first bytes of a file and not by its name. */
enum PictureFormat {
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp");

    /** What a picture is, and its size in pixels. */
    record Frame(PictureFormat format, int width, int height) {}

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int JPEG_MARKER = 0xFF;
    private static final int JPEG_IMAGE = 0xD8;
    private static final int JPEG_SCAN = 0xDA;

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** What {@code file} shows; empty for anything that is none of these formats. */
    static Optional<Frame> read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            if (Arrays.equals(PNG_START, Arrays.copyOf(file, PNG_START.length))) {
                return Optional.ofNullable(png(bytes));
            }
            if (ascii(file, 0).equals("RIFF") && ascii(file, 8).equals("WEBP")) {
                return Optional.ofNullable(webp(file, bytes.order(ByteOrder.LITTLE_ENDIAN)));
            }
            return Optional.ofNullable(jpeg(bytes));
        } catch (IndexOutOfBoundsException tooShort) {
            return Optional.empty();
        }
    }

    /** PNG, third edition, 11.2.1: the header comes first. */
    private static @Nullable Frame png(ByteBuffer bytes) {
        boolean header = bytes.getInt(12) == 0x49484452;
        return header ? new Frame(PNG, bytes.getInt(16), bytes.getInt(20)) : null;
    }

    /** ISO/IEC 10918-1, B.2: the frame header, SOF0 to SOF15 but for three others. */
    private static @Nullable Frame jpeg(ByteBuffer bytes) {
        if (unsigned(bytes, 0) != JPEG_MARKER || unsigned(bytes, 1) != JPEG_IMAGE) {
            return null;
        }
        int at = 2;
        while (unsigned(bytes, at) == JPEG_MARKER) {
            int marker = unsigned(bytes, at + 1);
            boolean frame =
                    (marker & 0xF0) == 0xC0 && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return new Frame(JPEG, bytes.getChar(at + 7), bytes.getChar(at + 5));
            }
            if (marker == JPEG_SCAN) {
                return null;
            }
            at += 2 + bytes.getChar(at + 2);
        }
        return null;
    }

    /** RFC 9649, 2.5 to 2.7: lossy, lossless, extended. */
    private static @Nullable Frame webp(byte[] file, ByteBuffer bytes) {
        return switch (ascii(file, 12)) {
            case "VP8 " -> new Frame(WEBP, bytes.getChar(26) & 0x3FFF, bytes.getChar(28) & 0x3FFF);
            case "VP8L" -> {
                int packed = bytes.getInt(21);
                yield new Frame(WEBP, (packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1);
            }
            case "VP8X" ->
                    new Frame(
                            WEBP, (bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> null;
        };
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xFF;
    }

    private static String ascii(byte[] file, int at) {
        return file.length < at + 4 ? "" : new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
