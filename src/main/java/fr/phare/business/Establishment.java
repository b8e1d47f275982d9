package fr.phare.business;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A place of business as the public registry knows it. What it says of a firm is a hint to be
 * confirmed: headcount and creation are those of this establishment, not of the firm or its group.
 *
 * @param name empty where its holder asked for it not to be published
 * @param otherNames sign, usual names, acronym, apart by commas; empty without
 * @param activity null where it is unknown or older than the NAF rév. 2
 * @param activityLabel in French, empty without activity
 * @param headcount null where it is unknown
 * @param createdOn null where it is unknown
 */
public record Establishment(
        Siret siret,
        String name,
        String otherNames,
        @Nullable NafCode activity,
        String activityLabel,
        LegalForm legalForm,
        @Nullable HeadcountBracket headcount,
        Place place,
        boolean active,
        @Nullable LocalDate createdOn,
        boolean headOffice) {

    /**
     * Where it is.
     *
     * @param commune code of INSEE; empty where it is unknown or abroad
     */
    public record Place(String commune, String communeName, String postcode) {

        /** {@code Lille (59000)}; whatever of it is known. */
        public String display() {
            if (postcode.isEmpty() || communeName.isEmpty()) {
                return communeName + postcode;
            }
            return communeName + " (" + postcode + ")";
        }
    }

    /** Whole years since it was created; empty where that is unknown. */
    public OptionalInt yearsActive(LocalDate today) {
        if (createdOn == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.max(0, ChronoUnit.YEARS.between(createdOn, today)));
    }

    public boolean isSoleTrader() {
        return legalForm.isSoleTrader();
    }

    public boolean isCompany() {
        return legalForm.isCompany();
    }
}
