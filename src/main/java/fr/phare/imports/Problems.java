package fr.phare.imports;

import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.Map;

/** What is wrong with a row, in plain words, with the column it is about. */
public final class Problems {

    private static final Map<String, Meaning> COLUMNS =
            Map.of(
                    "name", Meaning.NAME,
                    "phone", Meaning.PHONE,
                    "email", Meaning.EMAIL,
                    "siret", Meaning.SIRET,
                    "postcode", Meaning.POSTCODE,
                    "topic", Meaning.TOPIC,
                    "urgent", Meaning.URGENT,
                    "message", Meaning.MESSAGE,
                    "state", Meaning.STATE);

    private Problems() {}

    /** {@code Téléphone : ce numéro est trop court.} */
    public static String said(FieldErrors.FieldError error, Words words) {
        Meaning column = COLUMNS.get(error.field());
        return column == null
                ? error.message()
                : words.t("imports.problem", words.of("imports.meaning", column), error.message());
    }
}
