package fr.phare.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text in rows and columns, as people paste it and as spreadsheets save it (RFC 4180). */
public final class DelimitedText {

    private DelimitedText() {}

    /** The rows of {@code text} that are not empty. */
    public static List<TableRow> rows(String text) {
        List<TableRow> rows = new ArrayList<>();
        try {
            DelimitedForm form = DelimitedForm.of(() -> new StringReader(text));
            new DelimitedReader(form, rows::add).read(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(rows);
    }

    /** Text that {@link #rows} reads again, a line for each of {@code rows}. */
    public static String write(List<List<String>> rows) {
        return rows.stream().map(DelimitedText::line).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(DelimitedText::quotedIfNeeded).collect(Collectors.joining(" ; "));
    }

    private static String quotedIfNeeded(String cell) {
        String plain = cell.replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip();
        return plain.matches("[^\";\t]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
