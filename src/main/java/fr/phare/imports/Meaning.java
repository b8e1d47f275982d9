package fr.phare.imports;

import fr.phare.tables.ColumnTitles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column holds. */
public enum Meaning {
    FIRST_NAME,
    NAME,
    BUSINESS,
    PHONE,
    EMAIL,
    SIRET,
    POSTCODE,
    TOPIC,
    URGENT,
    MESSAGE,
    /** What became of an asking where the list comes from: only open ones are taken in. */
    STATE,
    /** What Phare does not ask. */
    OTHER;

    /** Titles of Phare's own lists, in both languages, and of others. */
    private static final ColumnTitles<Meaning> TITLES =
            new ColumnTitles<>(
                    Map.ofEntries(
                            Map.entry(FIRST_NAME, List.of("prénom", "first name", "given name")),
                            Map.entry(NAME, names()),
                            Map.entry(BUSINESS, businesses()),
                            Map.entry(PHONE, phones()),
                            Map.entry(EMAIL, emails()),
                            Map.entry(
                                    SIRET,
                                    List.of("siret", "n siret", "numéro siret", "siret number")),
                            Map.entry(
                                    POSTCODE,
                                    List.of("code postal", "cp", "postcode", "zip", "zip code")),
                            Map.entry(TOPIC, topics()),
                            Map.entry(URGENT, urgencies()),
                            Map.entry(MESSAGE, messages()),
                            Map.entry(STATE, List.of("état", "statut", "state", "status"))),
                    OTHER);

    private static List<String> names() {
        return List.of(
                "nom",
                "nom et prénom",
                "prénom et nom",
                "nom prénom",
                "prénom nom",
                "nom complet",
                "nom de famille",
                "contact",
                "dirigeant",
                "nom du dirigeant",
                "représentant",
                "interlocuteur",
                "name",
                "full name",
                "last name",
                "surname",
                "contact name");
    }

    private static List<String> businesses() {
        return List.of(
                "entreprise",
                "raison sociale",
                "société",
                "enseigne",
                "établissement",
                "dénomination",
                "business",
                "company");
    }

    private static List<String> phones() {
        return List.of(
                "téléphone",
                "tel",
                "tél.",
                "numéro",
                "numéro de téléphone",
                "n de téléphone",
                "portable",
                "mobile",
                "téléphone portable",
                "téléphone mobile",
                "phone",
                "telephone",
                "phone number",
                "mobile phone");
    }

    private static List<String> emails() {
        return List.of(
                "e-mail",
                "email",
                "mail",
                "courriel",
                "adresse e-mail",
                "adresse mail",
                "adresse email",
                "adresse électronique",
                "e-mail address",
                "email address");
    }

    private static List<String> topics() {
        return List.of(
                "sujet", "motif", "objet", "thème", "difficulté", "besoin", "topic", "subject");
    }

    private static List<String> urgencies() {
        return List.of(
                "urgent", "urgence", "échéance sous 48 h", "échéance sous 48h", "due within 48 h");
    }

    private static List<String> messages() {
        return List.of(
                "message",
                "commentaire",
                "commentaires",
                "remarque",
                "remarques",
                "observations",
                "précisions",
                "situation",
                "note",
                "notes",
                "comment",
                "comments");
    }

    /** What columns with these titles hold. */
    static List<Meaning> of(List<String> titles) {
        return TITLES.of(titles);
    }

    static Optional<Meaning> read(String stored) {
        for (Meaning meaning : values()) {
            if (meaning.stored().equals(stored)) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    /** As kept, and as forms send it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
