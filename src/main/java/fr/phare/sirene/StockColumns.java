package fr.phare.sirene;

import fr.phare.business.StockRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of a stock file stand, by their names in its first line. */
final class StockColumns {

    /** Which of the two files it is. */
    enum Kind {
        UNITS(
                "StockUniteLegale",
                "siren",
                "sigleUniteLegale",
                "prenom1UniteLegale",
                "prenomUsuelUniteLegale",
                "pseudonymeUniteLegale",
                "nomUniteLegale",
                "nomUsageUniteLegale",
                "denominationUniteLegale",
                "denominationUsuelle1UniteLegale",
                "denominationUsuelle2UniteLegale",
                "denominationUsuelle3UniteLegale",
                "categorieJuridiqueUniteLegale"),
        ESTABLISHMENTS(
                "StockEtablissement",
                "siret",
                "dateCreationEtablissement",
                "trancheEffectifsEtablissement",
                "etablissementSiege",
                "codePostalEtablissement",
                "libelleCommuneEtablissement",
                "codeCommuneEtablissement",
                "etatAdministratifEtablissement",
                "enseigne1Etablissement",
                "enseigne2Etablissement",
                "enseigne3Etablissement",
                "denominationUsuelleEtablissement",
                "activitePrincipaleEtablissement",
                "nomenclatureActivitePrincipaleEtablissement");

        final String insee;
        private final String columns;

        Kind(String insee, String... columns) {
            this.insee = insee;
            this.columns = String.join(" ", columns);
        }

        List<String> columns() {
            return List.of(columns.split(" ", -1));
        }

        private Kind other() {
            return this == UNITS ? ESTABLISHMENTS : UNITS;
        }
    }

    private static final String MARK = "\uFEFF";

    private final Map<String, Integer> positions = new HashMap<>();
    private final int count;

    private StockColumns(StockRecords records) {
        this.count = records.fields();
        for (int i = 0; i < count; i++) {
            positions.putIfAbsent(records.field(i).replace(MARK, ""), i);
        }
    }

    /**
     * Reads the first line.
     *
     * @throws StockRefusal when it is not that of such a file
     */
    static StockColumns read(StockRecords records, Kind kind, String name) {
        if (!records.next()) {
            throw new StockRefusal(name + " is empty.");
        }
        StockColumns columns = new StockColumns(records);
        List<String> missing = columns.missing(kind);
        if (missing.isEmpty()) {
            return columns;
        }
        if (columns.missing(kind.other()).isEmpty()) {
            throw new StockRefusal(
                    "%s is %s: the file of legal units comes first, that of establishments second."
                            .formatted(name, kind.other().insee));
        }
        if (missing.size() == kind.columns().size()) {
            throw new StockRefusal(
                    "%s is not %s of INSEE: its first line names none of the columns."
                            .formatted(name, kind.insee));
        }
        throw new StockRefusal(
                "%s lacks the column %s of %s."
                        .formatted(name, String.join(", ", missing), kind.insee));
    }

    private List<String> missing(Kind kind) {
        return kind.columns().stream().filter(column -> !positions.containsKey(column)).toList();
    }

    int count() {
        return count;
    }

    String value(StockRecords records, String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(column);
        }
        return records.field(position);
    }
}
