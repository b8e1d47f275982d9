package fr.phare.invite;

import fr.phare.tables.ColumnTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each column of a list holds, by its first line. */
record Titles(List<Column> columns) {

    enum Column {
        FIRST_NAME,
        NAME,
        EMAIL,
        ROLES,
        /** What Phare does not ask: telephone, place… */
        OTHER
    }

    private static final ColumnTitles<Column> KNOWN =
            new ColumnTitles<>(
                    Map.of(
                            Column.NAME,
                            List.of(
                                    "nom",
                                    "nom et prénom",
                                    "prénom et nom",
                                    "prénom nom",
                                    "nom prénom",
                                    "nom complet",
                                    "name",
                                    "last name",
                                    "surname"),
                            Column.FIRST_NAME,
                            List.of("prénom", "first name"),
                            Column.EMAIL,
                            List.of(
                                    "e-mail",
                                    "email",
                                    "mail",
                                    "courriel",
                                    "adresse",
                                    "adresse e-mail",
                                    "adresse mail",
                                    "adresse email",
                                    "adresse électronique",
                                    "e-mail address",
                                    "email address"),
                            Column.ROLES,
                            List.of("role", "roles", "fonction", "profil")),
                    Column.OTHER);

    /** The titles, where {@code first} is a line of titles: it names the column of addresses. */
    static Optional<Titles> of(List<String> first) {
        List<Column> columns = KNOWN.of(first);
        return columns.contains(Column.EMAIL) ? Optional.of(new Titles(columns)) : Optional.empty();
    }

    /** The cells of {@code column}, in their order. */
    List<String> cells(List<String> row, Column column) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
            if (columns.get(i) == column && !row.get(i).isEmpty()) {
                cells.add(row.get(i));
            }
        }
        return cells;
    }

    /** Name, address and roles, as a row without titles: what else it holds is left out. */
    List<String> ordered(List<String> row) {
        List<String> name = new ArrayList<>(cells(row, Column.FIRST_NAME));
        name.addAll(cells(row, Column.NAME));
        List<String> ordered = new ArrayList<>();
        ordered.add(String.join(" ", name));
        ordered.addAll(cells(row, Column.EMAIL));
        ordered.addAll(cells(row, Column.ROLES));
        return ordered;
    }
}
