package fr.phare.export;

import fr.phare.web.Words;
import java.util.List;

/** The first row of each list. */
final class Titles {

    private Titles() {}

    static List<String> of(ExportForm.Kind kind, Words words) {
        return switch (kind) {
            case REQUESTS -> requests(words);
            case CASES -> cases(words);
            case PEOPLE -> people(words);
        };
    }

    private static List<String> requests(Words words) {
        return List.of(
                words.t("export.column.reference"),
                words.t("export.column.cell"),
                words.t("export.column.asked"),
                words.t("export.column.promised"),
                words.t("export.column.state"),
                words.t("export.column.name"),
                words.t("export.column.phone"),
                words.t("export.column.email"),
                words.t("export.column.siret"),
                words.t("export.column.postcode"),
                words.t("export.column.topic"),
                words.t("export.column.urgent"),
                words.t("export.column.case"));
    }

    private static List<String> cases(Words words) {
        return List.of(
                words.t("export.column.case"),
                words.t("export.column.references"),
                words.t("export.column.cell"),
                words.t("export.column.opened"),
                words.t("export.column.closed"),
                words.t("export.column.business"),
                words.t("export.column.siret"),
                words.t("export.column.owner"),
                words.t("export.column.topic"),
                words.t("export.column.stage"),
                words.t("export.column.outcome"),
                words.t("export.column.step"),
                words.t("export.column.next"),
                words.t("export.column.people"));
    }

    private static List<String> people(Words words) {
        return List.of(
                words.t("export.column.case"),
                words.t("export.column.cell"),
                words.t("export.column.business"),
                words.t("export.column.role"),
                words.t("export.column.name"),
                words.t("export.column.phone"),
                words.t("export.column.email"),
                words.t("export.column.speaks"),
                words.t("export.column.added"));
    }
}
