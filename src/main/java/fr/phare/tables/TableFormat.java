package fr.phare.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** What a table is written as. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format of that extension. */
    public static Optional<TableFormat> of(String extension) {
        return Arrays.stream(values()).filter(one -> one.extension.equals(extension)).findFirst();
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * Begins a table; closing it ends the content, not {@code target}.
     *
     * @param sheet name of the sheet, where there is one: at most 31 characters
     */
    public TableWriter write(OutputStream target, String sheet) throws IOException {
        return switch (this) {
            case CSV -> new CsvWriter(target);
            case XLSX -> new WorkbookWriter(target, sheet);
        };
    }
}
