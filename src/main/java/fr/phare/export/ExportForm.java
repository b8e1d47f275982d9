package fr.phare.export;

import fr.phare.chamber.Cell;
import fr.phare.tables.TableFormat;
import fr.phare.web.TypedDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen on the page, as it came in the address.
 *
 * @param quoi what is listed
 * @param cellule id of a cell; empty: all
 * @param du first day; empty: from the beginning
 * @param au last day; empty: until today
 * @param etat empty: all
 */
public record ExportForm(
        @Nullable String quoi,
        @Nullable String cellule,
        @Nullable String du,
        @Nullable String au,
        @Nullable String etat,
        @Nullable String format) {

    /** What is listed. */
    public enum Kind {
        REQUESTS,
        CASES,
        PEOPLE;

        /** As it stands in addresses and names of files. */
        public String slug() {
            return switch (this) {
                case REQUESTS -> "demandes";
                case CASES -> "dossiers";
                case PEOPLE -> "contacts";
            };
        }
    }

    /** Which of them. */
    public enum State {
        OPEN,
        DONE,
        WITHDRAWN;

        /** As it stands in addresses. */
        public String slug() {
            return switch (this) {
                case OPEN -> "ouverts";
                case DONE -> "traites";
                case WITHDRAWN -> "annules";
            };
        }
    }

    /** Text of a field for the page. */
    public static String shown(@Nullable String field) {
        return field == null ? "" : field;
    }

    Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.slug().equals(quoi))
                .findFirst()
                .orElse(Kind.REQUESTS);
    }

    TableFormat tableFormat() {
        return TableFormat.of(shown(format)).orElse(TableFormat.XLSX);
    }

    Optional<State> state() {
        return Arrays.stream(State.values()).filter(state -> state.slug().equals(etat)).findFirst();
    }

    /** The cell that was chosen, of those of the chamber. */
    Optional<Cell> cell(List<Cell> cells) {
        return cells.stream().filter(cell -> cell.id().toString().equals(cellule)).findFirst();
    }

    /** The day of a field, {@code otherwise} where it is empty; nothing where it is no day. */
    static Optional<LocalDate> day(@Nullable String field, LocalDate otherwise) {
        if (field == null || field.isBlank()) {
            return Optional.of(otherwise);
        }
        return TypedDate.read(field.strip());
    }
}
