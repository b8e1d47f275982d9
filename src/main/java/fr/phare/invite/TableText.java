package fr.phare.invite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text in rows and columns, as people paste it and as spreadsheets save it (RFC 4180, with
 * semicolons, commas or tabs).
 */
final class TableText {

    private static final char QUOTE = '"';

    /** A row that is not empty, and the line it began on, from 1. */
    record Row(int line, List<String> cells) {}

    private final String text;
    private final char separator;

    /** A quote that nothing closes is a character like others: it must not swallow the rest. */
    private final boolean quotes;

    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoted;
    private int line = 1;
    private int began = 1;

    private TableText(String text, char separator) {
        this.text = text;
        this.separator = separator;
        this.quotes = text.chars().filter(c -> c == QUOTE).count() % 2 == 0;
    }

    static List<Row> rows(String text) {
        String plain = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        TableText table = new TableText(plain, separator(plain));
        table.read();
        return List.copyOf(table.rows);
    }

    /** Tabs come from a spreadsheet's clipboard, semicolons from a French one. */
    private static char separator(String text) {
        if (text.indexOf('\t') >= 0) {
            return '\t';
        }
        return text.indexOf(';') >= 0 ? ';' : ',';
    }

    private void read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                i = inQuotes(i, c);
            } else {
                plain(c);
            }
        }
        endRow();
    }

    /** Returns where reading goes on. */
    private int inQuotes(int at, char c) {
        boolean doubled = c == QUOTE && at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
        if (c == QUOTE && !doubled) {
            quoted = false;
        } else {
            cell.append(c == '\n' ? ' ' : c);
        }
        return doubled ? at + 1 : at;
    }

    private void plain(char c) {
        if (c == '\n') {
            endRow();
        } else if (c == separator) {
            endCell();
        } else if (c == QUOTE && quotes && cell.toString().isBlank()) {
            quoted = true;
            cell.setLength(0);
        } else {
            cell.append(c);
        }
    }

    private void endCell() {
        cells.add(cell.toString().replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(one -> !one.isEmpty())) {
            rows.add(new Row(began, List.copyOf(cells)));
        }
        cells = new ArrayList<>();
        began = line;
    }

    /** Text that {@link #rows} reads again, a line for each of {@code rows}. */
    static String write(List<List<String>> rows) {
        return rows.stream().map(TableText::line).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TableText::quotedIfNeeded).collect(Collectors.joining(" ; "));
    }

    private static String quotedIfNeeded(String cell) {
        String plain = cell.replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip();
        return plain.matches("[^\";\t]*") ? plain : QUOTE + plain.replace("\"", "\"\"") + QUOTE;
    }
}
