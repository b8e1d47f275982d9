package fr.phare.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads a file row by row, however long: CSV in the encodings and with the separators that
 * spreadsheets use, or a workbook. What a file is, is read from its bytes, not from its name. It is
 * never in memory as a whole.
 */
public final class TableFile {

    /** A text that takes more room than its file by this factor was made to fill the disk. */
    private static final long MOST_GROWTH = 20;

    /** Opens the file from its beginning, as often as wanted. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * What is taken at most.
     *
     * @param bytes of the file as it comes
     * @param rows that are not empty, titles included
     */
    public record Limits(long bytes, int rows) {}

    /** Why a file is not read. */
    public enum Fault {
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        /** The binary format before 2007, OpenDocument, a picture… */
        OTHER_FORMAT,
        /** Says it is a workbook, and cannot be read. */
        BROKEN
    }

    /** What came of reading a file. */
    public sealed interface Reading {

        /** So many rows were handed over. */
        record Read(int rows) implements Reading {}

        /** Rows may have been handed over before the fault was found. */
        record Refused(Fault fault) implements Reading {}
    }

    private TableFile() {}

    /** Hands each row that is not empty to {@code taker}. */
    public static Reading read(Source file, Limits limits, Consumer<TableRow> taker)
            throws IOException {
        Counted counted = new Counted(limits, taker);
        Fault fault =
                isArchive(file)
                        ? WorkbookReader.read(file, limits.bytes(), counted)
                        : TextFile.read(file, limits.bytes(), counted);
        if (fault != null) {
            return new Reading.Refused(fault);
        }
        return counted.reading();
    }

    /** Whether it is a ZIP archive: nothing else that is one is read either. */
    private static boolean isArchive(Source file) throws IOException {
        try (InputStream content = file.open()) {
            byte[] first = content.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K';
        }
    }

    /** Passes on what is within the limits. */
    private static final class Counted implements RowTaker {

        private final Limits limits;
        private final Consumer<TableRow> taker;
        private int rows;
        private long characters;

        Counted(Limits limits, Consumer<TableRow> taker) {
            this.limits = limits;
            this.taker = taker;
        }

        @Override
        public boolean take(TableRow row) {
            rows++;
            characters += row.cells().stream().mapToLong(String::length).sum();
            if (rows > limits.rows() || isTooMuchText()) {
                return false;
            }
            taker.accept(row);
            return true;
        }

        private boolean isTooMuchText() {
            return characters > MOST_GROWTH * limits.bytes();
        }

        Reading reading() {
            if (rows == 0) {
                return new Reading.Refused(Fault.EMPTY);
            }
            if (isTooMuchText()) {
                return new Reading.Refused(Fault.TOO_LARGE);
            }
            return rows > limits.rows()
                    ? new Reading.Refused(Fault.TOO_MANY)
                    : new Reading.Read(rows);
        }
    }
}
