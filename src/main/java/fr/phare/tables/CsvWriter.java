package fr.phare.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** CSV as Excel opens it in France: UTF-8 with its mark, semicolons, lines end in CR LF. */
final class CsvWriter implements TableWriter {

    private static final Pattern TO_QUOTE = Pattern.compile("[;\"\\n\\t]|^\\s|\\s$");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final BufferedWriter writer;

    CsvWriter(OutputStream target) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
    }

    @Override
    public void row(List<?> cells) throws IOException {
        writer.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(";")));
        writer.write("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        String text = CellText.harmless(value.toString());
        return TO_QUOTE.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
