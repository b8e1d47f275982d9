package fr.phare.account;

import fr.phare.web.Surrogates;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, 19 MiB and 2 passes (OWASP Password Storage minimum), few at a
 * time: a wave of sign-ins waits, it does not exhaust memory.
 */
@Component
class Passwords {

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore turns =
            new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    /** Compared with where there is no account, so that the answer takes as long. */
    private final String nobodysHash = String.valueOf(encoder.encode("nobody's password"));

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(PasswordStrength.normalised(password)));
        } finally {
            turns.release();
        }
    }

    /** Whether {@code password} is the one of {@code hash}; never, but as slowly, without one. */
    boolean match(String password, @Nullable String hash) {
        String text = PasswordStrength.normalised(password);
        boolean bounded =
                text.codePointCount(0, text.length()) <= PasswordStrength.LONGEST
                        && !Surrogates.isBroken(text);
        turns.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(bounded ? text : "", hash == null ? nobodysHash : hash);
            return same && bounded && hash != null;
        } finally {
            turns.release();
        }
    }
}
