package fr.phare.selfcheck;

import fr.phare.storage.ServerSecret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key to one kept check: 128 random bits as 22 characters of URL-safe base 64. */
record CheckToken(String text) {

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CheckToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CheckToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<CheckToken> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new CheckToken(text)) : Optional.empty();
    }

    /** What is stored of it. */
    byte[] hash() {
        return ServerSecret.hash(text);
    }

    /** Not the key. */
    @Override
    public String toString() {
        return "CheckToken";
    }
}
