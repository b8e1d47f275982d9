package fr.phare.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.phare.access.AccountId;
import fr.phare.casefile.CaseLists;
import fr.phare.casefile.Stage;
import fr.phare.chamber.CellId;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list as they stand in its address: ids and codes, and the words looked for,
 * which are never saved with a list and left behind at a sign-in.
 *
 * @param etape a stage; empty: all that are open
 * @param responsable {@code moi}, an account's id, or empty
 * @param cellule a cell's id, or empty
 * @param echeance of {@link CaseLists.Due}, or empty
 * @param tri of {@link CaseLists.Order}, or empty
 * @param texte whatever people type, names too
 */
record ListFilter(
        @Nullable String etape,
        @Nullable String responsable,
        @Nullable String cellule,
        @Nullable String echeance,
        @Nullable String tri,
        @Nullable String texte) {

    static final String MINE = "moi";
    private static final int LONGEST_TEXT = 100;

    ListFilter {
        etape = code(Stage.values(), etape);
        responsable = MINE.equals(responsable) ? MINE : id(responsable);
        cellule = id(cellule);
        echeance = code(CaseLists.Due.values(), echeance);
        tri = code(CaseLists.Order.values(), tri);
        String said = texte == null ? "" : texte.strip();
        texte = said.substring(0, Math.min(LONGEST_TEXT, said.length()));
    }

    static ListFilter of(String whose, @Nullable String due) {
        return new ListFilter(null, whose, null, due, null, null);
    }

    /** Reads {@link #filters} back; what is unknown there is left out. */
    static ListFilter read(String filters) {
        var values =
                Stream.of(filters.split("&", -1))
                        .map(part -> part.split("=", 2))
                        .filter(part -> part.length == 2)
                        .collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> a));
        return new ListFilter(
                values.get("etape"),
                values.get("responsable"),
                values.get("cellule"),
                values.get("echeance"),
                values.get("tri"),
                null);
    }

    private static String code(Enum<?>[] constants, @Nullable String text) {
        return Arrays.stream(constants)
                .map(ListFilter::code)
                .filter(code -> code.equals(text))
                .findFirst()
                .orElse("");
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? "" : UUID.fromString(text).toString();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    CaseLists.Filter forViewer(AccountId viewer) {
        return new CaseLists.Filter(
                stage(), owner(viewer), cellId(), due(), texte == null ? "" : texte);
    }

    private @Nullable Stage stage() {
        return constant(Stage.values(), etape);
    }

    private CaseLists.@Nullable Due due() {
        return constant(CaseLists.Due.values(), echeance);
    }

    CaseLists.Order order() {
        CaseLists.Order order = constant(CaseLists.Order.values(), tri);
        return order == null ? CaseLists.Order.NEXT_STEP : order;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String code) {
        return Arrays.stream(constants)
                .filter(one -> code(one).equals(code))
                .findFirst()
                .orElse(null);
    }

    private @Nullable AccountId owner(AccountId viewer) {
        if (MINE.equals(responsable)) {
            return viewer;
        }
        return isEmpty(responsable) ? null : new AccountId(UUID.fromString(responsable));
    }

    private @Nullable CellId cellId() {
        return isEmpty(cellule) ? null : new CellId(UUID.fromString(cellule));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    boolean is(String field, String value) {
        return value.equals(
                switch (field) {
                    case "etape" -> etape;
                    case "responsable" -> responsable;
                    case "cellule" -> cellule;
                    case "echeance" -> echeance;
                    default -> tri;
                });
    }

    /** What is kept of it in a saved list: everything but the text. */
    String filters() {
        return Stream.of(
                        part("etape", etape),
                        part("responsable", responsable),
                        part("cellule", cellule),
                        part("echeance", echeance),
                        part("tri", tri))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String part(String name, @Nullable String value) {
        return isEmpty(value) ? "" : name + "=" + value;
    }

    /** Its page, at the beginning. */
    String address() {
        String text = isEmpty(texte) ? "" : "texte=" + URLEncoder.encode(texte, UTF_8);
        String query =
                Stream.of(filters(), text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/dossiers" : "/dossiers?" + query;
    }

    @Override
    public String toString() {
        return "ListFilter";
    }
}
