package fr.phare.imports;

import fr.phare.callback.AskInput;
import fr.phare.web.FieldErrors;
import java.util.List;

/**
 * A draft as it would come in.
 *
 * @param titles of the columns; empty where the first row holds none
 * @param example cells of the first row that would be an asking
 * @param first rows, as they will be
 * @param wrong some of the rows that cannot come in
 * @param good how many can
 * @param joining how many of these are about somebody who waits already, or is in the list twice
 */
public record Preview(
        List<String> titles,
        List<String> example,
        List<Row> first,
        List<Row> wrong,
        int good,
        int bad,
        int joining) {

    /**
     * One row, read.
     *
     * @param line where it began in the file
     * @param joins the line of the same subject before it; 0 where there is none
     * @param waits whether somebody waits for the same already
     */
    public record Row(
            int line,
            AskInput input,
            List<FieldErrors.FieldError> errors,
            int joins,
            boolean waits) {

        public boolean isGood() {
            return errors.isEmpty();
        }

        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    public Preview {
        titles = List.copyOf(titles);
        example = List.copyOf(example);
        first = List.copyOf(first);
        wrong = List.copyOf(wrong);
    }

    public int all() {
        return good + bad;
    }

    @Override
    public String toString() {
        return "Preview[" + good + ", " + bad + "]";
    }
}
