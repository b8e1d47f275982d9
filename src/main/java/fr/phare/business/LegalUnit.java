package fr.phare.business;

/**
 * A firm as the stock of legal units has it.
 *
 * @param name empty: not published
 * @param otherNames usual names and acronym, apart by commas
 */
public record LegalUnit(String siren, String name, String otherNames, String legalForm) {}
