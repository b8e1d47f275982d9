package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.storage.ChamberId;
import fr.phare.storage.ServerSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/**
 * The second step of a sign-in. What the first step proved travels with the form, encrypted, so
 * that no session exists before somebody is signed in.
 */
@Component
class CodeStep {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final UUID NO_ROW = new UUID(0, 0);

    private final TextEncryptor seal;
    private final SecondFactor codes;
    private final Accounts accounts;
    private final Clock clock;

    CodeStep(ServerSecret secret, SecondFactor codes, Accounts accounts, Clock clock) {
        this.seal = secret.encryptor("sign-in-step", NO_ROW);
        this.codes = codes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Proof that the password of {@code account} was given now. */
    String sealed(Account account) {
        long until = clock.instant().plus(GOOD_FOR).toEpochMilli();
        return seal.encrypt(account.chamber() + " " + account.id() + " " + until);
    }

    /** Whose password was given, if {@code sealed} is ours and recent. */
    Optional<Accounts.Place> opened(String sealed) {
        try {
            String[] parts = seal.decrypt(sealed).split(" ", 3);
            Instant until = Instant.ofEpochMilli(Long.parseLong(parts[2]));
            return Optional.of(
                            new Accounts.Place(
                                    ChamberId.of(parts[0]),
                                    new AccountId(UUID.fromString(parts[1]))))
                    .filter(place -> until.isAfter(clock.instant()));
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether {@code code} is the account's, and was not used before. */
    boolean accepts(Account account, String code) {
        String secret = account.totpSecret();
        if (secret == null) {
            return false;
        }
        OptionalLong step = codes.stepOf(code, codes.decrypted(account.id(), secret));
        return step.isPresent() && accounts.useStep(account.id(), step.getAsLong());
    }
}
