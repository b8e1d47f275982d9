package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.storage.ChamberId;

/**
 * Somebody was given a link to choose their password; told within the transaction.
 *
 * @param link path of the page, good once and for seven days; a key by itself, never to be logged
 */
public record PersonInvited(ChamberId chamber, AccountId account, String link) {

    @Override
    public String toString() {
        return "PersonInvited[" + account + "]";
    }
}
