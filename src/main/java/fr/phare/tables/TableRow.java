package fr.phare.tables;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param line where it began in its file, from 1
 * @param cells as text, without blanks around it
 */
public record TableRow(int line, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Same, each cell on one line. */
    public TableRow onOneLine() {
        return new TableRow(
                line,
                cells.stream().map(cell -> cell.replaceAll("[\\p{Z}\\p{Cc}]+", " ")).toList());
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Not the content: lists are about people. */
    @Override
    public String toString() {
        return "TableRow[" + line + "]";
    }
}
