package fr.phare.invite;

import fr.phare.invite.Spreadsheet.Fault;
import fr.phare.invite.Spreadsheet.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Office Open XML workbook (ECMA-376, {@code .xlsx}). */
final class Workbook {

    /** Bytes that a small file may unpack to: beyond, it was made to fill the memory. */
    private static final long LARGEST_UNPACKED = 30_000_000;

    private static final int BUFFER = 8192;

    private Workbook() {}

    /** Whether {@code content} is a ZIP archive: nothing else that is one is read either. */
    static boolean isWorkbook(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K';
    }

    static Reading read(byte[] content) {
        try {
            if (unpackedSize(content) > LARGEST_UNPACKED) {
                return new Reading.Refused(Fault.TOO_LARGE);
            }
            if (!ReadableWorkbook.isOOXMLZipHeader(content) || !hasSheets(content)) {
                return new Reading.Refused(Fault.OTHER_FORMAT);
            }
            return new Reading.Rows(rows(content));
        } catch (IOException | RuntimeException unreadable) {
            // The library tells broken files apart by exceptions of many kinds.
            return new Reading.Refused(Fault.BROKEN);
        }
    }

    private static List<List<String>> rows(byte[] content) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(Workbook::cells)
                    .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                    .limit(PeopleList.MOST + 2L)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(Workbook::text).toList();
    }

    /** Of a formula its last result, as the sheet shows it; where none was kept, itself. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String shown = Objects.requireNonNullElse(cell.getRawValue(), "");
        if (cell.getType() == CellType.FORMULA && shown.isEmpty()) {
            return "=" + cell.getFormula();
        }
        return cell.getType() == CellType.ERROR ? "=" + shown : cell.getText();
    }

    private static boolean hasSheets(byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long unpackedSize(byte[] content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (size <= LARGEST_UNPACKED && zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > LARGEST_UNPACKED) {
                        break;
                    }
                }
            }
        }
        return size;
    }
}
