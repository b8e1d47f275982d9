package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.storage.Wall;
import fr.phare.web.RateLimit;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides who is let in: throttle, password, and the second factor where there is one. */
@Component
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final CodeStep codes;
    private final AuditLog audit;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            CodeStep codes,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.codes = codes;
        this.audit = audit;
    }

    /** First step. */
    SignInResult withPassword(String email, String password, Origin origin) {
        String key = Accounts.key(email);
        Optional<Instant> blocked =
                attempts.begin(RateLimit.PASSWORD, origin.address())
                        .or(() -> attempts.begin(key, origin));
        if (blocked.isPresent()) {
            return new SignInResult.Blocked(blocked.get());
        }
        Optional<Accounts.Place> place = accounts.locate(key);
        if (place.isEmpty()) {
            passwords.match(password, null);
            return new SignInResult.Refused();
        }
        return Wall.within(
                place.get().chamber(), () -> check(place.get().account(), password, origin));
    }

    private SignInResult check(AccountId id, String password, Origin origin) {
        Optional<Account> account = accounts.find(id);
        String hash = account.map(Account::passwordHash).orElse(null);
        boolean right = passwords.match(password, hash);
        if (!right || account.isEmpty() || !account.get().enabled()) {
            return refused(id);
        }
        return account.get().hasSecondFactor()
                ? new SignInResult.CodeNeeded(codes.sealed(account.get()))
                : granted(account.get(), origin);
    }

    /**
     * Second step.
     *
     * @param step what the first step answered
     */
    SignInResult withCode(String step, String code, Origin origin) {
        Optional<Instant> blocked = attempts.begin(RateLimit.CODE, origin.address());
        if (blocked.isPresent()) {
            return new SignInResult.Blocked(blocked.get());
        }
        return codes.opened(step)
                .map(place -> Wall.within(place.chamber(), () -> check(place, code, origin)))
                .orElseGet(SignInResult.Expired::new);
    }

    private SignInResult check(Accounts.Place place, String code, Origin origin) {
        Optional<Account> found = accounts.find(place.account()).filter(Account::enabled);
        if (found.isEmpty()) {
            return new SignInResult.Expired();
        }
        Account account = found.get();
        Optional<Instant> blocked = attempts.begin(Accounts.key(account.email()), origin);
        if (blocked.isPresent()) {
            return new SignInResult.Blocked(blocked.get());
        }
        return codes.accepts(account, code) ? granted(account, origin) : refused(account.id());
    }

    private SignInResult granted(Account account, Origin origin) {
        attempts.forget(Accounts.key(account.email()), origin);
        audit.record("account.sign-in", account.id().value());
        return new SignInResult.Granted(account.viewer());
    }

    private static SignInResult refused(AccountId id) {
        LOG.info("Sign-in refused: {}", id);
        return new SignInResult.Refused();
    }
}
