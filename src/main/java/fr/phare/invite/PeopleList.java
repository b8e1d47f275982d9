package fr.phare.invite;

import fr.phare.access.Role;
import fr.phare.tables.DelimitedText;
import fr.phare.tables.TableRow;
import fr.phare.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A list of people as typed, pasted or taken from a spreadsheet, and what each row of it means.
 *
 * @param text a line for each person: name, e-mail address, roles, in any order, with or without a
 *     first line of titles
 * @param role code of the role of rows that name none; empty: they must
 */
public record PeopleList(String text, String role) {

    /** People at once. */
    public static final int MOST = 500;

    /** Characters; a form takes no more. */
    public static final int LONGEST = 100_000;

    public static final PeopleList EMPTY = new PeopleList("", Role.ECONOMIC_ADVISER.name());

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** Same, from a spreadsheet's rows. */
    public PeopleList with(List<List<String>> rows) {
        return new PeopleList(DelimitedText.write(rows), role);
    }

    /** Only the rows that cannot be invited: what is left to correct. */
    public PeopleList rest(List<ListedPerson> invited, List<ListedPerson> all) {
        return with(
                all.stream()
                        .filter(person -> !invited.contains(person))
                        .map(ListedPerson::cells)
                        .toList());
    }

    /**
     * What is wrong with the list as a whole, if anything.
     *
     * @return what to tell the person
     */
    public Optional<String> refusal(Words words) {
        if (text.length() > LONGEST || DelimitedText.rows(text).size() > MOST + 1) {
            return Optional.of(words.t("invite.error.many", MOST));
        }
        return Optional.empty();
    }

    /**
     * Every row, each with what is wrong with it.
     *
     * @param taken whether an account has that e-mail address already
     * @param givable the roles that whoever invites may give
     */
    public List<ListedPerson> people(Predicate<String> taken, Set<Role> givable, Words words) {
        List<TableRow> rows =
                DelimitedText.rows(text).stream()
                        .map(TableRow::onOneLine)
                        .flatMap(PeopleList::onePersonEach)
                        .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Optional<Titles> titles = Titles.of(rows.getFirst().cells());
        RowReading reading = new RowReading(titles, defaultRole(), taken, givable, words);
        List<ListedPerson> people = new ArrayList<>();
        rows.stream()
                .skip(titles.isPresent() ? 1 : 0)
                .forEach(row -> people.add(reading.read(row)));
        return List.copyOf(people);
    }

    /** {@code a@b.fr; Jean <c@d.fr>}, as a mail program lists recipients, is a row for each. */
    private static Stream<TableRow> onePersonEach(TableRow row) {
        List<String> cells = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        boolean recipients = cells.size() > 1 && cells.stream().allMatch(c -> c.contains("@"));
        return recipients
                ? cells.stream().map(cell -> new TableRow(row.line(), List.of(cell)))
                : Stream.of(row);
    }

    private Optional<Role> defaultRole() {
        return Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    }

    @Override
    public String toString() {
        return "PeopleList";
    }
}
