package fr.phare.business;

import java.util.Optional;

/** The nine digits of a firm (INSEE, SIREN). {@link #parse} checks its key, the constructor not. */
public record Siren(String value) {

    private static final int DIGITS = 9;

    /**
     * @throws IllegalArgumentException when {@code value} is not nine digits
     */
    public Siren {
        RegistryNumber.requireDigits(value, DIGITS);
    }

    /** Reads what a person wrote, with or without spaces; empty where it cannot be a SIREN. */
    public static Optional<Siren> parse(String text) {
        return RegistryNumber.digits(text, DIGITS)
                .filter(RegistryNumber::passesLuhn)
                .map(Siren::new);
    }

    /** In groups of three. */
    public String display() {
        return RegistryNumber.grouped(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
