package fr.phare.sirene;

import fr.phare.business.StockRefusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads the records of a stock file one after the other (RFC 4180, commas, UTF-8), in a memory that
 * does not grow: a record that is too long for what INSEE writes ends the reading.
 */
final class StockRecords {

    /** Bytes; INSEE's longest are some 1,500. */
    static final int LONGEST = 1 << 16;

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final InputStream content;
    private final String name;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;

    private final byte[] record = new byte[LONGEST];
    private final List<Integer> ends = new ArrayList<>();
    private int length;
    private boolean plain;
    private boolean closed;
    private long line;
    private long nextLine = 1;

    StockRecords(InputStream content, String name) {
        this.content = content;
        this.name = name;
    }

    /**
     * Goes to the next record that is not empty; false at the end.
     *
     * @throws StockRefusal when the file ends in the middle, or is no such file
     */
    boolean next() {
        do {
            if (!read()) {
                return false;
            }
        } while (ends.size() == 1 && length == 0);
        return true;
    }

    private boolean read() {
        line = nextLine;
        length = 0;
        ends.clear();
        plain = true;
        closed = false;
        boolean quoted = false;
        while (true) {
            int c = readByte();
            if (c == '\n') {
                nextLine++;
            }
            if (c == END) {
                return endOfFile(quoted);
            } else if (c == '"') {
                quoted = !quoted;
                if (quoted && closed) {
                    append('"');
                }
                closed = !quoted;
                continue;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                append(c);
            } else if (c == ',') {
                ends.add(length);
            } else if (c == '\n') {
                ends.add(length);
                return true;
            }
            closed = false;
        }
    }

    private boolean endOfFile(boolean quoted) {
        if (quoted) {
            throw truncated();
        }
        if (length == 0 && ends.isEmpty()) {
            return false;
        }
        ends.add(length);
        return true;
    }

    private void append(int c) {
        if (length == LONGEST) {
            throw new StockRefusal(
                    "Line %d of %s is longer than %d KB: no stock file, or a quote is open."
                            .formatted(line, name, LONGEST >> 10));
        }
        plain &= c > 0 && c < 0x80;
        record[length++] = (byte) (c > 0 && c < ' ' ? ' ' : c);
    }

    private int readByte() {
        if (at == filled) {
            try {
                filled = content.read(buffer);
            } catch (EOFException e) {
                throw truncated();
            } catch (ZipException e) {
                throw new StockRefusal(name + " cannot be unpacked to its end: it is damaged.");
            } catch (IOException e) {
                throw new StockRefusal(name + " cannot be read to its end: " + e.getMessage());
            }
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at++] & 0xFF;
    }

    StockRefusal truncated() {
        return new StockRefusal(
                name
                        + " ends in the middle of line "
                        + line
                        + ": it is truncated, fetch it again.");
    }

    /** The line on which the record began, from 1. */
    long line() {
        return line;
    }

    int fields() {
        return ends.size();
    }

    boolean isAtEnd() {
        return at == filled && peekEnd();
    }

    private boolean peekEnd() {
        int c = readByte();
        if (c == END) {
            return true;
        }
        at--;
        return false;
    }

    /** Whether a byte of it is zero, which no text in the database may hold. */
    boolean holdsNul() {
        if (plain) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (record[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * A field as text; outer spaces and the sign of what is not published are left out.
     *
     * @throws StockRefusal when it is not UTF-8
     */
    String field(int index) {
        int from = index == 0 ? 0 : ends.get(index - 1);
        int bytes = ends.get(index) - from;
        if (bytes == 0) {
            return "";
        }
        String text =
                plain
                        ? new String(record, from, bytes, StandardCharsets.ISO_8859_1)
                        : decoded(from, bytes);
        String stripped = text.strip();
        return stripped.equals("[ND]") ? "" : stripped;
    }

    private String decoded(int from, int bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(record, from, bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new StockRefusal(
                    "Line %d of %s is not UTF-8: fetch the file as INSEE publishes it."
                            .formatted(line, name));
        }
    }
}
