package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.storage.ChamberId;

/**
 * Somebody was given a link to choose their password; told within the transaction.
 *
 * @param mailed whether they are to be written to; else whoever asked for the link hands it over
 * @param link path of the page, good once and for seven days; a key by itself, never to be logged
 */
public record PersonInvited(ChamberId chamber, AccountId account, boolean mailed, String link) {

    @Override
    public String toString() {
        return "PersonInvited[" + account + "]";
    }
}
