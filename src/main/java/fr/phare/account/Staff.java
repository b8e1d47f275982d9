package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.audit.AuditLog;
import fr.phare.session.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator changes: roles, access, a new link. It holds from the next request on. */
@Component
class Staff {

    /** What came of a change. */
    enum Change {
        DONE,
        UNKNOWN_PERSON,
        /** Refused: nobody who can sign in would be left to manage people. */
        LAST_ADMINISTRATOR,
        /** Refused: who decides on rights does not give themselves more. */
        OWN_RIGHTS
    }

    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    Staff(
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    static String codes(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    /**
     * @param by who decides; nobody adds a role to their own
     */
    Change setRoles(AccountId id, Set<Role> roles, AccountId by) {
        if (id.equals(by) && !accounts.find(id).orElseThrow().roles().containsAll(roles)) {
            return Change.OWN_RIGHTS;
        }
        return change(
                id,
                roles.contains(Role.ADMINISTRATOR),
                () -> {
                    accounts.setRoles(id, roles);
                    audit.record("account.roles", id.value(), codes(roles));
                });
    }

    Change setEnabled(AccountId id, boolean enabled) {
        return change(
                id,
                enabled,
                () -> {
                    accounts.setEnabled(id, enabled);
                    audit.record(enabled ? "account.enabled" : "account.disabled", id.value());
                    if (!enabled) {
                        invitations.withdraw(id);
                    }
                });
    }

    /** A new link to choose a password, for who forgot theirs; the old password holds till then. */
    Optional<String> renewInvitation(AccountId id, boolean mailed) {
        return transactions.execute(
                status ->
                        accounts.find(id)
                                .filter(Account::enabled)
                                .map(
                                        account -> {
                                            audit.record("account.invited", id.value());
                                            return invitations.make(id, mailed);
                                        }));
    }

    /** Ends every link of {@code id} that is still open; a password they have stays. */
    Change withdrawInvitation(AccountId id) {
        return change(
                id,
                true,
                () -> {
                    invitations.withdraw(id);
                    audit.record("account.invitation-withdrawn", id.value());
                });
    }

    /** Takes the second factor from {@code id}, for who lost their telephone. */
    Change removeSecondFactor(AccountId id) {
        return change(
                id,
                true,
                () -> {
                    accounts.setSecondFactor(id, null, null);
                    audit.record("account.second-factor-removed", id.value());
                });
    }

    /** Until when the link of each account is, or was, good that nobody used or withdrew. */
    Map<AccountId, Instant> unusedInvitations() {
        return invitations.unused();
    }

    private Change change(AccountId id, boolean staysAdministrator, Runnable work) {
        return transactions.execute(
                status -> {
                    if (accounts.find(id).isEmpty()) {
                        return Change.UNKNOWN_PERSON;
                    }
                    Set<AccountId> administrators = accounts.lockAdministrators();
                    if (!staysAdministrator && administrators.equals(Set.of(id))) {
                        return Change.LAST_ADMINISTRATOR;
                    }
                    work.run();
                    sessions.endAll(id);
                    return Change.DONE;
                });
    }
}
