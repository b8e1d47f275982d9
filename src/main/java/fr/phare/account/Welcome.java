package fr.phare.account;

import fr.phare.session.Sessions;
import fr.phare.storage.Wall;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets an invited person choose their password. */
@Component
class Welcome {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Credentials credentials;
    private final Sessions sessions;
    private final TransactionTemplate transactions;

    Welcome(
            Accounts accounts,
            Invitations invitations,
            Credentials credentials,
            Sessions sessions,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.credentials = credentials;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** Whom {@code token} invites, while it is good. */
    Optional<Account> invited(String token) {
        return invitations.open(token).flatMap(this::account);
    }

    private Optional<Account> account(Accounts.Place place) {
        return Wall.within(
                place.chamber(), () -> accounts.find(place.account()).filter(Account::enabled));
    }

    /** Uses {@code token} up and sets {@code password}; false when the token was used before. */
    boolean accept(String token, Account account, String password) {
        return Wall.within(
                account.chamber(),
                () ->
                        transactions.execute(
                                status -> {
                                    if (!invitations.use(token)) {
                                        return false;
                                    }
                                    credentials.choose(account, password);
                                    sessions.endAll(account.id());
                                    return true;
                                }));
    }
}
