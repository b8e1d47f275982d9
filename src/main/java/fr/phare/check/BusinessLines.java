package fr.phare.check;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file of businesses, one JSON object each, read a few at a time. */
final class BusinessLines implements AutoCloseable {

    /**
     * @param number from 1
     * @param json what stands there; cut where it is too long
     */
    record Line(long number, String json, boolean tooLong) {

        boolean isEmpty() {
            return json.isEmpty();
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /** As for one question to the API. */
    static final int MOST_BYTES = 32 * 1024;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final long size;
    private long read;
    private long number;
    private boolean ended;

    private BusinessLines(InputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    static BusinessLines open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return new BusinessLines(in, Files.size(file));
    }

    /** The next lines, {@code most} at most; none at the end. Empty lines are left out. */
    List<Line> next(int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        while (lines.size() < most && !ended) {
            Line line = line();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line line() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean tooLong = false;
        int next = in.read();
        while (next >= 0 && next != '\n') {
            read = read + 1;
            if (text.size() == MOST_BYTES) {
                tooLong = true;
            } else if (next != '\r') {
                text.write(next);
            }
            next = in.read();
        }
        ended = next < 0;
        read = read + 1;
        number = number + 1;
        return new Line(number, text.toString(StandardCharsets.UTF_8), tooLong);
    }

    /** Which part of the file was read, from 0 to 1. */
    double part() {
        return size == 0 ? 1 : Math.min(1, read / (double) size);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
