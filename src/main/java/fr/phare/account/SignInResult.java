package fr.phare.account;

import fr.phare.access.Viewer;
import java.time.Instant;

/** What came of an attempt to sign in. */
sealed interface SignInResult {

    record Granted(Viewer viewer) implements SignInResult {}

    /**
     * The password is right, a code of the authenticator app is missing.
     *
     * @param step sealed proof of the first step, good for five minutes
     */
    record CodeNeeded(String step) implements SignInResult {}

    /** Address, password or code is wrong, or the account is closed: which one is not told. */
    record Refused() implements SignInResult {}

    record Blocked(Instant until) implements SignInResult {}

    /** The code came too long after the password. */
    record Expired() implements SignInResult {}
}
