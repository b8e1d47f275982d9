package fr.phare.imports;

import fr.phare.callback.AskInput;
import fr.phare.callback.ListedAskings;
import fr.phare.chamber.Cell;
import fr.phare.tables.TableWriter;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a whole list as it would come in, and keeps nothing of it. */
@Component
class Previews {

    private static final int SHOWN = 10;
    private static final int SHOWN_WRONG = 50;
    private static final int ASKED_AT_ONCE = 1_000;

    private final ImportRows rows;
    private final ListedAskings askings;

    Previews(ImportRows rows, ListedAskings askings) {
        this.rows = rows;
        this.askings = askings;
    }

    @Transactional(readOnly = true)
    public Preview of(Import draft, Cell cell, Words words) {
        Pass pass = new Pass(draft.layout(), words);
        rows.each(draft.id(), pass::take);
        Set<String> waiting = waiting(cell, List.copyOf(pass.subjects.keySet()));
        return pass.preview(waiting);
    }

    private Set<String> waiting(Cell cell, List<String> subjects) {
        Set<String> waiting = new HashSet<>();
        for (int i = 0; i < subjects.size(); i += ASKED_AT_ONCE) {
            int end = Math.min(subjects.size(), i + ASKED_AT_ONCE);
            waiting.addAll(askings.waiting(cell, subjects.subList(i, end)));
        }
        return waiting;
    }

    /** Writes the rows that cannot come in, as they came, with what is wrong in a last column. */
    @Transactional(readOnly = true)
    public void writeWrong(Import one, Words words, TableWriter table) throws IOException {
        Pass pass = new Pass(one.layout(), words);
        int width = one.layout().meanings().size();
        if (!one.layout().titled()) {
            table.row(row(List.of(), width, words.t("imports.error-column")));
        }
        rows.each(
                one.id(),
                row -> {
                    String last =
                            pass.isTitle(row)
                                    ? words.t("imports.error-column")
                                    : said(row, pass.read(row), words);
                    if (!last.isEmpty()) {
                        write(table, row(row.cells(), width, last));
                    }
                });
    }

    /** What is wrong; also what only showed when the row was to come in. */
    private static String said(ImportRow row, Preview.Row read, Words words) {
        return read.isGood() && row.state() == RowState.REFUSED
                ? words.t("imports.problem.refused")
                : read.errors().stream()
                        .map(error -> Problems.said(error, words))
                        .collect(Collectors.joining(" "));
    }

    private static List<String> row(List<String> cells, int width, String last) {
        List<String> row = new ArrayList<>(cells);
        while (row.size() < width) {
            row.add("");
        }
        row.add(last);
        return row;
    }

    private static void write(TableWriter table, List<String> row) {
        try {
            table.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One way through the list. */
    private final class Pass {

        private final Import.Layout layout;
        private final Words words;
        private final RowReading reading;

        /** The subject of each good row, with the line it is on first and how often it is. */
        private final Map<String, int[]> subjects = new LinkedHashMap<>();

        private final List<Preview.Row> first = new ArrayList<>();
        private final List<String> firstSubjects = new ArrayList<>();
        private final List<Preview.Row> wrong = new ArrayList<>();
        private List<String> titles = List.of();
        private List<String> example = List.of();
        private boolean begun;
        private int good;
        private int bad;

        Pass(Import.Layout layout, Words words) {
            this.layout = layout;
            this.words = words;
            this.reading = new RowReading(layout.meanings(), words);
        }

        boolean isTitle(ImportRow row) {
            boolean title = !begun && layout.titled();
            begun = true;
            if (title) {
                titles = row.cells();
            }
            return title;
        }

        void take(ImportRow row) {
            if (isTitle(row)) {
                return;
            }
            example = example.isEmpty() ? row.cells() : example;
            FieldErrors errors = new FieldErrors();
            AskInput input = reading.read(row.cells(), errors);
            ListedAskings.Checked checked = check(input, errors);
            String subject = checked.subject() == null ? "" : checked.subject();
            int earlier = 0;
            if (subject.isEmpty()) {
                bad++;
            } else {
                good++;
                int[] known = subjects.computeIfAbsent(subject, s -> new int[] {row.line(), 0});
                known[1]++;
                earlier = known[1] > 1 ? known[0] : 0;
            }
            show(new Preview.Row(row.line(), input, checked.errors(), earlier, false), subject);
        }

        private void show(Preview.Row row, String subject) {
            if (first.size() < SHOWN) {
                first.add(row);
                firstSubjects.add(subject);
            }
            if (!row.isGood() && wrong.size() < SHOWN_WRONG) {
                wrong.add(row);
            }
        }

        Preview.Row read(ImportRow row) {
            FieldErrors errors = new FieldErrors();
            AskInput input = reading.read(row.cells(), errors);
            return new Preview.Row(row.line(), input, check(input, errors).errors(), 0, false);
        }

        private ListedAskings.Checked check(AskInput input, FieldErrors errors) {
            ListedAskings.Checked checked = askings.check(input, words);
            checked.errors().forEach(error -> errors.add(error.field(), error.message()));
            return new ListedAskings.Checked(
                    errors.isEmpty() ? checked.subject() : null, errors.all());
        }

        Preview preview(Set<String> waiting) {
            List<Preview.Row> shown = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                Preview.Row row = first.get(i);
                boolean waits = waiting.contains(firstSubjects.get(i));
                shown.add(
                        new Preview.Row(row.line(), row.input(), row.errors(), row.joins(), waits));
            }
            int joining =
                    subjects.entrySet().stream()
                            .mapToInt(
                                    one ->
                                            waiting.contains(one.getKey())
                                                    ? one.getValue()[1]
                                                    : one.getValue()[1] - 1)
                            .sum();
            return new Preview(titles, example, shown, wrong, good, bad, joining);
        }
    }
}
