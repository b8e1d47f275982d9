package fr.phare.sirene;

import fr.phare.business.Establishment;
import fr.phare.business.LegalUnit;
import fr.phare.business.StockEstablishment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record of a stock file says; a record that cannot be taken says why. */
final class StockRow {

    /** Characters; what is longer is cut, nothing published is. */
    private static final int LONGEST = 200;

    private static final String NAF = "NAFRev2";
    private static final Pattern ACTIVITY = Pattern.compile("\\d\\d\\.\\d\\d[A-Z]");

    /** Sirene writes this day where it does not know. */
    private static final String UNKNOWN_DAY = "1900-01-01";

    /** Why a record is not taken. */
    static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        Rejected(String why) {
            super(why, null, false, false);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    private final StockRecords records;
    private final StockColumns columns;

    StockRow(StockRecords records, StockColumns columns) {
        this.records = records;
        this.columns = columns;
    }

    LegalUnit unit() throws Rejected {
        requireWhole();
        String siren = number("siren", 9);
        String name = value("denominationUniteLegale");
        Set<String> others =
                names(
                        value("sigleUniteLegale"),
                        value("denominationUsuelle1UniteLegale"),
                        value("denominationUsuelle2UniteLegale"),
                        value("denominationUsuelle3UniteLegale"),
                        value("pseudonymeUniteLegale"));
        return of(siren, cut(name.isEmpty() ? person() : name), others);
    }

    private LegalUnit of(String siren, String name, Set<String> others) {
        others.remove(name);
        return new LegalUnit(siren, name, joined(others), value("categorieJuridiqueUniteLegale"));
    }

    /** First name and name, as they are used where that differs. */
    private String person() {
        String name = first(value("nomUsageUniteLegale"), value("nomUniteLegale"));
        String firstName = first(value("prenomUsuelUniteLegale"), value("prenom1UniteLegale"));
        return name.isEmpty() ? "" : (firstName + " " + name).strip();
    }

    StockEstablishment establishment() throws Rejected {
        requireWhole();
        String siret = number("siret", 14);
        String name = cut(value("denominationUsuelleEtablissement"));
        Set<String> signs =
                names(
                        value("enseigne1Etablissement"),
                        value("enseigne2Etablissement"),
                        value("enseigne3Etablissement"));
        if (name.isEmpty() && !signs.isEmpty()) {
            name = signs.iterator().next();
        }
        signs.remove(name);
        return new StockEstablishment(
                siret,
                name,
                joined(signs),
                activity(),
                value("trancheEffectifsEtablissement"),
                place(),
                isActive(),
                created(),
                value("etablissementSiege").equals("true"));
    }

    private Establishment.Place place() {
        return new Establishment.Place(
                value("codeCommuneEtablissement"),
                cut(value("libelleCommuneEtablissement")),
                value("codePostalEtablissement"));
    }

    private String activity() {
        String activity = value("activitePrincipaleEtablissement");
        boolean known = value("nomenclatureActivitePrincipaleEtablissement").equals(NAF);
        return known && ACTIVITY.matcher(activity).matches() ? activity : "";
    }

    private boolean isActive() throws Rejected {
        return switch (value("etatAdministratifEtablissement")) {
            case "A" -> true;
            case "F" -> false;
            default -> throw new Rejected("state neither A nor F");
        };
    }

    private @Nullable String created() throws Rejected {
        String day = value("dateCreationEtablissement");
        if (day.isEmpty() || day.equals(UNKNOWN_DAY)) {
            return null;
        }
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeException e) {
            throw new Rejected("date of creation is no date");
        }
    }

    private void requireWhole() throws Rejected {
        if (records.fields() != columns.count()) {
            if (records.fields() < columns.count() && records.isAtEnd()) {
                throw records.truncated();
            }
            throw new Rejected("%d fields, not %d".formatted(records.fields(), columns.count()));
        }
        if (records.holdsNul()) {
            throw new Rejected("holds a NUL byte");
        }
    }

    private String number(String column, int digits) throws Rejected {
        String number = value(column);
        if (number.length() != digits || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Rejected(column + " is not " + digits + " digits");
        }
        return number;
    }

    private String value(String column) {
        return columns.value(records, column);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip();
    }

    private static Set<String> names(String... names) {
        return Arrays.stream(names)
                .filter(name -> !name.isEmpty())
                .map(StockRow::cut)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String joined(Set<String> names) {
        return String.join(", ", names);
    }
}
