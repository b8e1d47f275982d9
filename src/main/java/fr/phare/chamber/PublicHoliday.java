package fr.phare.chamber;

/**
 * The public holidays of French departments: Labour Code, articles L3133-1, L3134-13 (Alsace and
 * Moselle) and L3422-2 (abolition of slavery, overseas).
 */
public enum PublicHoliday {
    NEW_YEAR,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    LABOUR_DAY,
    VICTORY_DAY,
    ASCENSION_DAY,
    WHIT_MONDAY,
    ABOLITION_OF_SLAVERY,
    NATIONAL_DAY,
    ASSUMPTION_MARY,
    ALL_SAINTS,
    ARMISTICE,
    CHRISTMAS,
    SECOND_CHRISTMAS_DAY
}
