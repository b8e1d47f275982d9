package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.access.RoleGrants;
import fr.phare.access.Viewer;
import fr.phare.audit.AuditLog;
import fr.phare.session.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a manager or an administrator changes: roles, access, a new link. It holds from the next
 * request on.
 */
@Component
class Staff {

    /** What came of a change. */
    enum Change {
        DONE,
        UNKNOWN_PERSON,
        /** Refused: nobody who can sign in would be left to manage people. */
        LAST_ADMINISTRATOR,
        /** Refused: who decides on rights does not give themselves more. */
        OWN_RIGHTS,
        /** Refused: one’s own password and factor are changed where the password is asked for. */
        OWN_ACCOUNT,
        /** Refused: about an administrator, only administrators decide. */
        ADMINISTRATORS_ONLY
    }

    /** What came of asking for a new link. */
    sealed interface Renewal {

        /**
         * There it is.
         *
         * @param path a key by itself, never to be logged
         */
        record WithLink(String path) implements Renewal {

            @Override
            public String toString() {
                return "WithLink";
            }
        }

        record Refused(Change why) implements Renewal {}
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
    Change setRoles(AccountId id, Set<Role> roles, Viewer by) {
        if (id.equals(by.id()) && !by.roles().containsAll(roles)) {
            return Change.OWN_RIGHTS;
        }
        if (!RoleGrants.givableBy(by.roles()).containsAll(roles)) {
            return Change.ADMINISTRATORS_ONLY;
        }
        return change(
                id,
                by,
                roles.contains(Role.ADMINISTRATOR),
                account -> {
                    accounts.setRoles(id, roles);
                    beginAnewAsAdministrator(account, roles);
                    audit.record("account.roles", id.value(), codes(roles));
                });
    }

    /**
     * A manager may have kept the link, or chosen the password with it: it would now open more than
     * they may give. A new administrator needs a link of an administrator.
     */
    private void beginAnewAsAdministrator(Account before, Set<Role> roles) {
        if (roles.contains(Role.ADMINISTRATOR) && !before.roles().contains(Role.ADMINISTRATOR)) {
            invitations.withdraw(before.id());
            accounts.setPassword(before.id(), null);
            accounts.setSecondFactor(before.id(), null, null);
        }
    }

    Change setEnabled(AccountId id, boolean enabled, Viewer by) {
        return change(
                id,
                by,
                enabled,
                account -> {
                    accounts.setEnabled(id, enabled);
                    audit.record(enabled ? "account.enabled" : "account.disabled", id.value());
                    if (!enabled) {
                        invitations.withdraw(id);
                    }
                });
    }

    /** A new link to choose a password, for who forgot theirs; the old password holds till then. */
    Renewal renewInvitation(AccountId id, boolean mailed, Viewer by) {
        if (id.equals(by.id())) {
            return new Renewal.Refused(Change.OWN_ACCOUNT);
        }
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            accounts.lockAdministrators();
                            Optional<Account> open = accounts.find(id).filter(Account::enabled);
                            if (open.isEmpty()) {
                                return new Renewal.Refused(Change.UNKNOWN_PERSON);
                            }
                            if (!RoleGrants.mayChange(by.roles(), open.get().roles())) {
                                return new Renewal.Refused(Change.ADMINISTRATORS_ONLY);
                            }
                            audit.record("account.invited", id.value());
                            return new Renewal.WithLink(invitations.make(id, mailed));
                        }));
    }

    /** Ends every link of {@code id} that is still open; a password they have stays. */
    Change withdrawInvitation(AccountId id, Viewer by) {
        return change(
                id,
                by,
                true,
                account -> {
                    invitations.withdraw(id);
                    audit.record("account.invitation-withdrawn", id.value());
                });
    }

    /** Takes the second factor from {@code id}, for who lost their telephone. */
    Change removeSecondFactor(AccountId id, Viewer by) {
        if (id.equals(by.id())) {
            return Change.OWN_ACCOUNT;
        }
        return change(
                id,
                by,
                true,
                account -> {
                    accounts.setSecondFactor(id, null, null);
                    audit.record("account.second-factor-removed", id.value());
                });
    }

    /** Until when the link of each account is, or was, good that nobody used or withdrew. */
    Map<AccountId, Instant> unusedInvitations() {
        return invitations.unused();
    }

    /** Locked first: whom {@code by} may change is read once nobody else is changing it. */
    private Change change(
            AccountId id, Viewer by, boolean staysAdministrator, Consumer<Account> work) {
        return transactions.execute(
                status -> {
                    Set<AccountId> administrators = accounts.lockAdministrators();
                    Optional<Account> account = accounts.find(id);
                    if (account.isEmpty()) {
                        return Change.UNKNOWN_PERSON;
                    }
                    if (!RoleGrants.mayChange(by.roles(), account.get().roles())) {
                        return Change.ADMINISTRATORS_ONLY;
                    }
                    if (!staysAdministrator && administrators.equals(Set.of(id))) {
                        return Change.LAST_ADMINISTRATOR;
                    }
                    work.accept(account.get());
                    sessions.endAll(id);
                    return Change.DONE;
                });
    }
}
