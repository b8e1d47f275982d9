package fr.phare.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of an Office Open XML workbook, sent off as it grows; moments are real dates. */
final class WorkbookWriter implements TableWriter {

    private static final int ROWS_KEPT = 500;
    private static final int WIDTH = 24;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    WorkbookWriter(OutputStream target, String name) {
        workbook = new Workbook(target, "Phare", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (row == 0) {
                sheet.width(column, WIDTH);
            }
            write(column, cells.get(column));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object value) {
        switch (value) {
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, CellText.harmless(value.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
