package fr.phare.business;

import java.util.Optional;

/**
 * The fourteen digits of an establishment (INSEE, SIRET): its firm's SIREN and five of its own.
 * {@link #parse} checks its key; the constructor does not, for numbers that a register holds.
 */
public record Siret(String value) {

    private static final int DIGITS = 14;
    private static final int DIGITS_OF_SIREN = 9;
    private static final String LA_POSTE = "356000000";

    /**
     * @throws IllegalArgumentException when {@code value} is not fourteen digits
     */
    public Siret {
        RegistryNumber.requireDigits(value, DIGITS);
    }

    /** Reads what a person wrote, with or without spaces; empty where it cannot be a SIRET. */
    public static Optional<Siret> parse(String text) {
        return RegistryNumber.digits(text, DIGITS).filter(Siret::hasValidKey).map(Siret::new);
    }

    /**
     * Luhn; the establishments of La Poste, too many for it, have a sum of digits divisible by five
     * instead (INSEE, Sirene documentation).
     */
    private static boolean hasValidKey(String digits) {
        boolean post = digits.startsWith(LA_POSTE) && RegistryNumber.sum(digits) % 5 == 0;
        return post || RegistryNumber.passesLuhn(digits);
    }

    public Siren siren() {
        return new Siren(value.substring(0, DIGITS_OF_SIREN));
    }

    /** {@code 123 456 789 00012}, with spaces that do not break. */
    public String display() {
        return siren().display() + RegistryNumber.SPACE + value.substring(DIGITS_OF_SIREN);
    }

    @Override
    public String toString() {
        return value;
    }
}
