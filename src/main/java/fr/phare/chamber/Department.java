package fr.phare.chamber;

/**
 * A French département whose public holidays are known.
 *
 * @param code INSEE, such as {@code 59}, {@code 2A} or {@code 974}
 */
public record Department(String code, String name) {}
