package fr.phare.business;

import org.jspecify.annotations.Nullable;

/**
 * An establishment as the stock of establishments has it: its legal unit has the name of the firm.
 *
 * @param name of its own, empty for most; the firm's, where it has one, goes before
 * @param otherNames signs, apart by commas
 * @param activity NAF rév. 2, empty where it is unknown or of an older nomenclature
 * @param createdOn ISO 8601; null: unknown
 */
public record StockEstablishment(
        String siret,
        String name,
        String otherNames,
        String activity,
        String headcount,
        Establishment.Place place,
        boolean active,
        @Nullable String createdOn,
        boolean headOffice) {}
