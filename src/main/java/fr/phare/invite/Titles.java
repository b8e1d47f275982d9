package fr.phare.invite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final Map<String, Column> KNOWN =
            Map.ofEntries(
                    Map.entry("nom", Column.NAME),
                    Map.entry("prenom", Column.FIRST_NAME),
                    Map.entry("nom et prenom", Column.NAME),
                    Map.entry("prenom et nom", Column.NAME),
                    Map.entry("prenom nom", Column.NAME),
                    Map.entry("nom prenom", Column.NAME),
                    Map.entry("nom complet", Column.NAME),
                    Map.entry("name", Column.NAME),
                    Map.entry("first name", Column.FIRST_NAME),
                    Map.entry("last name", Column.NAME),
                    Map.entry("surname", Column.NAME),
                    Map.entry("e mail", Column.EMAIL),
                    Map.entry("email", Column.EMAIL),
                    Map.entry("mail", Column.EMAIL),
                    Map.entry("courriel", Column.EMAIL),
                    Map.entry("adresse", Column.EMAIL),
                    Map.entry("adresse e mail", Column.EMAIL),
                    Map.entry("adresse mail", Column.EMAIL),
                    Map.entry("adresse email", Column.EMAIL),
                    Map.entry("adresse electronique", Column.EMAIL),
                    Map.entry("e mail address", Column.EMAIL),
                    Map.entry("email address", Column.EMAIL),
                    Map.entry("role", Column.ROLES),
                    Map.entry("roles", Column.ROLES),
                    Map.entry("fonction", Column.ROLES),
                    Map.entry("profil", Column.ROLES));

    /** The titles, where {@code first} is a line of titles: it names the column of addresses. */
    static Optional<Titles> of(List<String> first) {
        List<Column> columns = new ArrayList<>();
        first.forEach(title -> columns.add(KNOWN.getOrDefault(plain(title), Column.OTHER)));
        return columns.contains(Column.EMAIL)
                ? Optional.of(new Titles(List.copyOf(columns)))
                : Optional.empty();
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

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(s\\)", "s")
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
