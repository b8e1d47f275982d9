package fr.phare.account;

import fr.phare.access.AccountId;

/** What came of an invitation. */
public sealed interface Invited {

    /**
     * The person exists and may choose a password.
     *
     * @param link path of the page to pass on, shown once; a key by itself, never to be logged
     */
    record WithLink(AccountId account, String link) implements Invited {

        @Override
        public String toString() {
            return "WithLink[" + account + "]";
        }
    }

    /** An account has this e-mail address already. */
    record AddressTaken() implements Invited {}
}
