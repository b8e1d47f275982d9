package fr.phare.imports;

import fr.phare.callback.AskInput;
import fr.phare.tables.CellText;
import fr.phare.tables.ColumnTitles;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows of one list as askings, as a public page would send them. */
final class RowReading {

    private static final Set<String> YES = Set.of("oui", "yes", "x", "1", "vrai", "true", "urgent");
    private static final Set<String> NO = Set.of("", "non", "no", "0", "faux", "false");

    /** Of Phare's own lists, in both languages, and of others. */
    private static final Set<String> ENDED =
            Set.of(
                    "rattachee a un dossier",
                    "attached to a case",
                    "annulee",
                    "withdrawn",
                    "cancelled",
                    "traitee",
                    "close",
                    "closed",
                    "done");

    /** Spreadsheets take these for numbers and drop the zero before them. */
    private static final Pattern PHONE_WITHOUT_ZERO = Pattern.compile("[1-9]\\d{8}");

    private static final Pattern POSTCODE_WITHOUT_ZERO = Pattern.compile("\\d{4}");

    private final List<Meaning> meanings;
    private final Words words;

    RowReading(List<Meaning> meanings, Words words) {
        this.meanings = meanings;
        this.words = words;
    }

    /**
     * The asking of a row.
     *
     * @param errors is told what keeps the row from being one, before the rules of all askings
     */
    AskInput read(List<String> cells, FieldErrors errors) {
        if (cells.stream().anyMatch(cell -> cell.startsWith("="))) {
            errors.add("", words.t("imports.problem.formula"));
        }
        if (ENDED.contains(ColumnTitles.plain(first(cells, Meaning.STATE)))) {
            errors.add("state", words.t("imports.problem.ended"));
        }
        String business = joined(cells, Meaning.BUSINESS, " ");
        String name = name(cells);
        String phone = phone(first(cells, Meaning.PHONE));
        String email = first(cells, Meaning.EMAIL);
        return new AskInput(
                name.isEmpty() ? business : name,
                phone,
                phone.isEmpty() && !email.isEmpty() ? "writing" : "phone",
                email,
                first(cells, Meaning.SIRET),
                postcode(first(cells, Meaning.POSTCODE)),
                orNull(first(cells, Meaning.TOPIC)),
                isUrgent(first(cells, Meaning.URGENT), errors),
                message(name.isEmpty() ? "" : business, joined(cells, Meaning.MESSAGE, "\n")),
                null,
                Map.of());
    }

    private String name(List<String> cells) {
        return (first(cells, Meaning.FIRST_NAME) + " " + joined(cells, Meaning.NAME, " ")).strip();
    }

    /** The public page does not ask for a business's name: it stands before the message. */
    private @Nullable String message(String business, String message) {
        String said = business.isEmpty() ? "" : words.t("imports.business", business);
        return orNull((said + "\n" + message).strip());
    }

    private boolean isUrgent(String cell, FieldErrors errors) {
        String said = ColumnTitles.plain(cell);
        if (!YES.contains(said) && !NO.contains(said)) {
            errors.add("urgent", words.t("imports.problem.yes-or-no"));
        }
        return YES.contains(said);
    }

    private static String phone(String cell) {
        return PHONE_WITHOUT_ZERO.matcher(cell).matches() ? "0" + cell : cell;
    }

    private static String postcode(String cell) {
        return POSTCODE_WITHOUT_ZERO.matcher(cell).matches() ? "0" + cell : cell;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String first(List<String> cells, Meaning meaning) {
        List<String> all = all(cells, meaning);
        return all.isEmpty() ? "" : all.getFirst().replaceAll("[\\p{Z}\\p{Cc}]+", " ");
    }

    private String joined(List<String> cells, Meaning meaning, String between) {
        return String.join(between, all(cells, meaning));
    }

    private List<String> all(List<String> cells, Meaning meaning) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), meanings.size()); i++) {
            if (meanings.get(i) == meaning && !cells.get(i).isEmpty()) {
                all.add(CellText.asWritten(cells.get(i)));
            }
        }
        return all;
    }
}
