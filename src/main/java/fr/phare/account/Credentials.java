package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Chooses passwords, and asks for them again before something that matters. */
@Component
class Credentials {

    /** What came of asking a signed-in person for their password. */
    enum Proof {
        GIVEN,
        WRONG,
        TOO_OFTEN
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final KnownBrowsers browsers;
    private final AuditLog audit;

    Credentials(
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            KnownBrowsers browsers,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.browsers = browsers;
        this.audit = audit;
    }

    /** Sets a password whose strength was checked; in the caller's transaction. */
    void choose(Account account, String password) {
        chooseHashed(account.id(), hash(password));
    }

    /** Same, with what {@link #hash} made of the password earlier. */
    void chooseHashed(AccountId id, String hash) {
        accounts.setPassword(id, hash);
        browsers.forget(id);
        audit.record("account.password", id.value());
    }

    String hash(String password) {
        return passwords.hash(password);
    }

    /** Counted like sign-ins: an unattended browser is no place to guess either. */
    Proof prove(Account account, String password) {
        String key = Accounts.key(account.email());
        if (attempts.beginSignedIn(key).isPresent()) {
            return Proof.TOO_OFTEN;
        }
        if (!passwords.match(password, account.passwordHash())) {
            return Proof.WRONG;
        }
        attempts.forgetSignedIn(key);
        return Proof.GIVEN;
    }
}
