package fr.phare.business;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API Recherche d’entreprises answers (its documentation: {@code results}, each a firm
 * with its {@code siege} and {@code matching_etablissements}).
 */
final class LookupAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LookupAnswer() {}

    /** The establishments that matched, of each firm its head office where none did. */
    static List<Establishment> read(String body) {
        List<Establishment> all = new ArrayList<>();
        for (JsonNode firm : JSON.readTree(body).path("results")) {
            JsonNode matching = firm.path("matching_etablissements");
            if (matching.isEmpty()) {
                add(all, firm, firm.path("siege"));
            }
            matching.forEach(one -> add(all, firm, one));
        }
        return List.copyOf(all);
    }

    private static void add(List<Establishment> all, JsonNode firm, JsonNode one) {
        String siret = text(one, "siret");
        if (siret.matches("[0-9]{14}")) {
            all.add(establishment(firm, one, siret));
        }
    }

    private static Establishment establishment(JsonNode firm, JsonNode one, String siret) {
        String activity = text(one, "activite_principale");
        return new Establishment(
                new Siret(siret),
                firm.hasNonNull("nom_raison_sociale")
                        ? text(firm, "nom_raison_sociale")
                        : text(firm, "nom_complet"),
                signs(one),
                NafCode.parse(activity).orElse(null),
                "",
                new LegalForm(text(firm, "nature_juridique")),
                null,
                new Establishment.Place(
                        text(one, "commune"),
                        text(one, "libelle_commune"),
                        text(one, "code_postal")),
                !text(one, "etat_administratif").equals("F"),
                day(text(one, "date_creation")),
                one.path("est_siege").asBoolean(false));
    }

    private static String signs(JsonNode one) {
        List<String> signs = new ArrayList<>();
        one.path("liste_enseignes").forEach(sign -> signs.add(sign.asString("")));
        String trade = text(one, "nom_commercial");
        if (!trade.isEmpty() && !signs.contains(trade)) {
            signs.add(trade);
        }
        return String.join(", ", signs);
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asString("").strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
