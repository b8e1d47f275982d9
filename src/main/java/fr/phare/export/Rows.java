package fr.phare.export;

import fr.phare.access.AccountId;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.RequestList;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseList;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.phone.PhoneNumber;
import fr.phare.tables.TableWriter;
import fr.phare.topic.Topic;
import fr.phare.web.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what there is into cells, under the {@link Titles}. */
class Rows {

    private final TableWriter table;
    private final Map<CellId, Cell> cells;
    private final Map<AccountId, String> names;
    private final Words words;
    private long count;

    Rows(TableWriter table, Map<CellId, Cell> cells, Map<AccountId, String> names, Words words) {
        this.table = table;
        this.cells = cells;
        this.names = names;
        this.words = words;
    }

    long count() {
        return count;
    }

    void add(CallbackForm form) {
        Cell cell = cells.get(form.cell());
        write(
                form.reference(),
                name(cell),
                moment(form.askedAt(), cell),
                moment(form.promisedBy(), cell),
                words.of("export.request", RequestList.stateOf(form)),
                form.name(),
                phone(form.phone()),
                text(form.email()),
                text(form.siret()),
                text(form.postcode()),
                topic(form.topic()),
                words.t(form.urgent() ? "export.yes" : "export.no"),
                form.attachedCase() == null ? "" : form.attachedCase().toString());
    }

    /**
     * @param asked the askings that the case is about
     */
    void add(CaseList.CaseLine line, List<CallbackForm> asked) {
        CaseFile file = line.file();
        Cell cell = cells.get(file.cell());
        write(
                file.id().toString(),
                asked.stream().map(CallbackForm::reference).collect(Collectors.joining(", ")),
                name(cell),
                moment(file.openedAt(), cell),
                moment(line.closedAt(), cell),
                file.title(),
                text(file.siret()),
                names.getOrDefault(file.owner(), ""),
                topics(asked),
                words.of("casefile.stage", file.stage()),
                file.outcome() == null ? "" : words.of("casefile.outcome", file.outcome()),
                file.nextStep(),
                file.nextStepOn() == null ? "" : file.nextStepOn(),
                Integer.toString(line.people()));
    }

    void add(CaseList.PersonLine line) {
        Cell cell = cells.get(line.cell());
        write(
                line.file().toString(),
                name(cell),
                line.business(),
                words.of("casefile.role", line.role()),
                line.name(),
                phone(line.phone()),
                text(line.email()),
                words.t(line.speaks() ? "export.yes" : "export.no"),
                moment(line.addedAt(), cell));
    }

    private void write(Object... row) {
        try {
            table.row(List.of(row));
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(@Nullable Cell cell) {
        return cell == null ? "" : cell.name();
    }

    private static Object moment(@Nullable Instant at, @Nullable Cell cell) {
        ZoneId zone = cell == null ? ZoneId.of("Europe/Paris") : cell.zone();
        return at == null ? "" : LocalDateTime.ofInstant(at, zone);
    }

    private static String phone(@Nullable String e164) {
        return e164 == null ? "" : new PhoneNumber(e164).display();
    }

    private String topics(List<CallbackForm> asked) {
        return asked.stream()
                .map(form -> topic(form.topic()))
                .filter(label -> !label.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String topic(@Nullable Topic topic) {
        return topic == null ? "" : topic.label(words.locale().getLanguage());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
