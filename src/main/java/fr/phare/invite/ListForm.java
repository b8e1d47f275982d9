package fr.phare.invite;

import fr.phare.tables.DelimitedText;
import fr.phare.tables.TableFile;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A list as a form sends it: a text, the role of rows that name none, and perhaps a file. */
public final class ListForm {

    /** Names of the fields. */
    public static final String LIST = "list";

    public static final String FILE = "file";

    private static final TableFile.Limits LIMITS =
            new TableFile.Limits(1_000_000, PeopleList.MOST + 1);

    private ListForm() {}

    /**
     * The list that was sent: what is in the file is put below what was typed. What cannot be read
     * is named in {@code errors}, and what was typed stands as it was.
     */
    public static PeopleList read(
            String text,
            String role,
            @Nullable MultipartFile file,
            Words words,
            FieldErrors errors) {
        String typed = text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]+", " ");
        PeopleList list = new PeopleList(typed, role);
        PeopleList whole = list;
        if (file != null && !file.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            switch (content(file, rows)) {
                case TableFile.Reading.Read read -> whole = below(list, rows);
                case TableFile.Reading.Refused(TableFile.Fault fault) ->
                        errors.add(FILE, words.of("invite.file", fault));
            }
        }
        Optional<String> refusal = whole.refusal(words);
        refusal.ifPresent(said -> errors.add(LIST, said));
        return refusal.isPresent() ? list : whole;
    }

    private static TableFile.Reading content(MultipartFile file, List<List<String>> rows) {
        try {
            return TableFile.read(
                    file::getInputStream, LIMITS, row -> rows.add(row.onOneLine().cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PeopleList below(PeopleList list, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        DelimitedText.rows(list.text()).forEach(row -> all.add(row.cells()));
        Optional<Titles> titles = Titles.of(rows.getFirst());
        rows.stream()
                .skip(titles.isPresent() ? 1 : 0)
                .map(row -> titles.map(known -> known.ordered(row)).orElse(row))
                .forEach(all::add);
        return list.with(all);
    }
}
