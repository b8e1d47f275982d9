package fr.phare.callback;

import java.util.Random;
import java.util.UUID;

/**
 * References that can be said on the telephone: {@code PH-7K3M-92QD}, no letter taken for another.
 */
final class References {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private References() {}

    /** The reference of the form {@code id}: 30^8 of them, the database refuses a second one. */
    static String of(UUID id) {
        Random random = new Random(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
        StringBuilder reference = new StringBuilder("PH-");
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
