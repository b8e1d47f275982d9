package fr.phare.tables;

import fr.phare.tables.TableFile.Fault;
import fr.phare.tables.TableFile.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Office Open XML workbook (ECMA-376, {@code .xlsx}). */
final class WorkbookReader {

    /** What a spreadsheet keeps of a number. */
    private static final MathContext PRECISION = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;

    private WorkbookReader() {}

    /** Hands over the rows, or returns why not all of them. */
    static @Nullable Fault read(Source file, long most, RowTaker taker) throws IOException {
        // An archive is read from its end: it must lie in a file of its own.
        Path copy = Files.createTempFile("phare-workbook-", ".xlsx");
        try {
            return isCopied(file, copy, most) ? readWhole(copy, taker) : Fault.TOO_LARGE;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static boolean isCopied(Source file, Path copy, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream content = file.open();
                OutputStream kept = Files.newOutputStream(copy)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    return false;
                }
                kept.write(buffer, 0, read);
            }
        }
        return true;
    }

    private static @Nullable Fault readWhole(Path file, RowTaker taker) {
        try {
            Fault fault = WorkbookGuard.fault(file);
            if (fault == null) {
                handOver(file, taker);
            }
            return fault;
        } catch (IOException | RuntimeException unreadable) {
            // The library tells broken files apart by exceptions of many kinds.
            return Fault.BROKEN;
        }
    }

    private static void handOver(Path file, RowTaker taker) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            boolean wanted = true;
            for (Iterator<Row> all = rows.iterator(); wanted && all.hasNext(); ) {
                Row row = all.next();
                TableRow read = new TableRow(row.getRowNum(), cells(row));
                wanted = read.isEmpty() || taker.take(read);
            }
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(WorkbookReader::text).map(String::strip).toList();
    }

    /** Of a formula its last result, as the sheet shows it; where none was kept, itself. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String shown = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case FORMULA -> shown.isEmpty() ? "=" + cell.getFormula() : shown;
            case ERROR -> "=" + shown;
            case NUMBER -> number(shown);
            default -> cell.getText();
        };
    }

    /** With all its digits: a SIRET is kept as 1.2345678901234E13. */
    private static String number(String kept) {
        BigDecimal number = new BigDecimal(kept).round(PRECISION).stripTrailingZeros();
        return Math.abs(number.scale()) > LONGEST_NUMBER ? kept : number.toPlainString();
    }
}
