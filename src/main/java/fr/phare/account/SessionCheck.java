package fr.phare.account;

import fr.phare.access.Viewer;
import fr.phare.session.Sessions;
import fr.phare.storage.Wall;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a session again whose person lost access or a role while they were signing in. {@link Staff}
 * changes an account and ends its sessions in one transaction: either it finds the session, or what
 * it changed is found here.
 */
@Component
class SessionCheck {

    private final Accounts accounts;
    private final Sessions sessions;
    private final TransactionTemplate transactions;

    SessionCheck(Accounts accounts, Sessions sessions, TransactionTemplate transactions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    @EventListener
    void check(Sessions.Opened opened) {
        Viewer viewer = opened.viewer();
        Wall.run(
                viewer.chamber(),
                () -> transactions.executeWithoutResult(status -> endUnlessRightful(viewer)));
    }

    private void endUnlessRightful(Viewer viewer) {
        boolean rightful =
                accounts.settled(viewer.id())
                        .filter(Account::enabled)
                        .filter(account -> account.roles().equals(viewer.roles()))
                        .isPresent();
        if (!rightful) {
            sessions.endAll(viewer.id());
        }
    }
}
