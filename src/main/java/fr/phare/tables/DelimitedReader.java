package fr.phare.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into rows, character by character; nothing but the current row is kept. */
final class DelimitedReader {

    static final char QUOTE = '"';

    private static final char MARK = '\uFEFF';
    private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\p{Cc}]+|[\\p{Z}\\p{Cc}]+$");

    private enum Place {
        PLAIN,
        QUOTED,
        /** Behind a quote in quotes: it closes, unless another follows. */
        CLOSING
    }

    private final DelimitedForm form;
    private final RowTaker taker;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private Place place = Place.PLAIN;
    private int line = 1;
    private int began = 1;
    private boolean wanted = true;

    DelimitedReader(DelimitedForm form, RowTaker taker) {
        this.form = form;
        this.taker = taker;
    }

    /** Reads {@code text} to its end, or until no more is wanted. */
    void read(Reader text) throws IOException {
        boolean returned = false;
        for (int c = text.read(); c >= 0 && wanted; c = text.read()) {
            boolean secondHalf = returned && c == '\n';
            returned = c == '\r';
            if (!secondHalf && c != MARK) {
                take(returned ? '\n' : (char) c);
            }
        }
        if (wanted) {
            endRow();
        }
    }

    boolean endedInQuotes() {
        return place == Place.QUOTED;
    }

    private void take(char c) {
        if (c == '\n') {
            line++;
        }
        switch (place) {
            case PLAIN -> plain(c);
            case QUOTED -> quoted(c);
            case CLOSING -> closing(c);
        }
    }

    private void quoted(char c) {
        if (c == QUOTE) {
            place = Place.CLOSING;
        } else {
            cell.append(c);
        }
    }

    private void closing(char c) {
        if (c == QUOTE) {
            cell.append(c);
            place = Place.QUOTED;
        } else {
            place = Place.PLAIN;
            plain(c);
        }
    }

    private void plain(char c) {
        if (c == '\n') {
            endRow();
        } else if (c == form.separator()) {
            endCell();
        } else if (c == QUOTE && form.quotes() && cell.toString().isBlank()) {
            place = Place.QUOTED;
            cell.setLength(0);
        } else {
            cell.append(c);
        }
    }

    private void endCell() {
        cells.add(AROUND.matcher(cell).replaceAll(""));
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        TableRow row = new TableRow(began, cells);
        if (!row.isEmpty() && !namesSeparator(row)) {
            wanted = taker.take(row);
        }
        cells = new ArrayList<>();
        began = line;
    }

    /** The line by which some files tell a spreadsheet how to cut them. */
    private boolean namesSeparator(TableRow row) {
        return row.line() == 1
                && row.cells().size() <= 2
                && row.cells().getFirst().matches("sep=.?");
    }
}
