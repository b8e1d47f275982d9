package fr.phare.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 28, 10, 15);

    @Test
    void csvIsWhatExcelOpensInFrance() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableFormat.CSV.write(out, "x")) {
            table.row(List.of("Nom", "Demandé le"));
            table.row(List.of("Éloïse; dite \"Élo\"", MOMENT));
            table.row(List.of("deux\r\nlignes", ""));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFNom;Demandé le\r\n"
                                + "\"Éloïse; dite \"\"Élo\"\"\";2026-11-28 10:15\r\n"
                                + "\"deux\nlignes\";\r\n");
    }

    @Test
    void aWorkbookHasRealDates() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableFormat.XLSX.write(out, "Demandes")) {
            table.row(List.of("Nom", "Demandé le"));
            table.row(List.of("Éloïse <&>", MOMENT));
        }

        try (ReadableWorkbook book = read(out)) {
            assertThat(book.getFirstSheet().getName()).isEqualTo("Demandes");
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellText(0)).isEqualTo("Éloïse <&>");
            assertThat(row.getCellAsDate(1)).contains(MOMENT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33612345678",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                " =1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "\uFEFF=1",
                "\u00A0=1",
                "=\uD800"
            })
    void nothingIsComputedWhenItIsOpened(String evil) throws IOException {
        for (TableFormat format : TableFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter table = format.write(out, "x")) {
                table.row(List.of(evil));
            }
            assertThat(firstCell(format, out)).startsWith("'");
        }
    }

    private static String firstCell(TableFormat format, ByteArrayOutputStream out)
            throws IOException {
        if (format == TableFormat.XLSX) {
            try (ReadableWorkbook book = read(out)) {
                return book.getFirstSheet().read().getFirst().getCellText(0);
            }
        }
        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        return text.startsWith("\"") ? text.substring(1) : text;
    }

    /** Half a megabyte of rows passes through; what is held does not grow with them. */
    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void aHundredThousandRowsAreNotKept(TableFormat format) throws IOException {
        Counted out = new Counted();
        long most = 0;
        List<String> cells = Collections.nCopies(13, "Boulangerie de la Gare");
        try (TableWriter table = format.write(out, "x")) {
            for (int i = 0; i < 100_000; i++) {
                table.row(cells);
                if (i == 20_000) {
                    most = used();
                }
            }
            assertThat(used()).isLessThan(most + 20_000_000);
        }
        assertThat(out.bytes).isPositive();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static ReadableWorkbook read(ByteArrayOutputStream out) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] all, int from, int length) {
            bytes += length;
        }
    }
}
