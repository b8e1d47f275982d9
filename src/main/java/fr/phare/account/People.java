package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of a chamber who sign in: what other modules may ask and do. */
@Component
public class People {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Credentials credentials;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    People(
            Accounts accounts,
            Invitations invitations,
            Credentials credentials,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.credentials = credentials;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Adds {@code person} to {@code chamber}, and sends them a link to choose a password. */
    public Invited invite(ChamberId chamber, NewPerson person) {
        return invite(chamber, person, true);
    }

    /**
     * Adds {@code person} to {@code chamber}, with a link to choose a password.
     *
     * @param mailed whether it is to be sent to them
     */
    Invited invite(ChamberId chamber, NewPerson person, boolean mailed) {
        return Wall.within(
                chamber,
                () ->
                        transactions.execute(
                                status ->
                                        add(person)
                                                .<Invited>map(id -> withLink(id, mailed))
                                                .orElseGet(Invited.AddressTaken::new)));
    }

    private Invited withLink(AccountId account, boolean mailed) {
        return new Invited.WithLink(account, invitations.make(account, mailed));
    }

    private Optional<AccountId> add(NewPerson person) {
        Optional<AccountId> added = accounts.add(person);
        added.ifPresent(
                id -> audit.record("account.added", id.value(), Staff.codes(person.roles())));
        return added;
    }

    /**
     * Adds {@code person} with the password they chose before; empty when an account has the e-mail
     * address already.
     *
     * @param passwordHash what {@link #hash} made of the password
     */
    public Optional<AccountId> add(ChamberId chamber, NewPerson person, String passwordHash) {
        return Wall.within(
                chamber,
                () ->
                        transactions.execute(
                                status -> {
                                    Optional<AccountId> added = add(person);
                                    added.ifPresent(
                                            id -> credentials.chooseHashed(id, passwordHash));
                                    return added;
                                }));
    }

    /**
     * What may be kept of a password until its person has an account. Whether it is strong enough
     * is asked of {@link PasswordWords}.
     */
    public String hash(String password) {
        return credentials.hash(password);
    }

    /** Whether an account of the installation has this e-mail address. */
    public boolean isTaken(String email) {
        return accounts.locate(Accounts.key(email)).isPresent();
    }

    /**
     * Adds {@code person} with a password that somebody else chose: for demonstrations and tests.
     *
     * @throws IllegalStateException when an account has the e-mail address already
     */
    public AccountId addWithPassword(ChamberId chamber, NewPerson person, String password) {
        return Wall.within(
                chamber, () -> transactions.execute(status -> addWithPassword(person, password)));
    }

    private AccountId addWithPassword(NewPerson person, String password) {
        AccountId id =
                add(person).orElseThrow(() -> new IllegalStateException("E-mail address is taken"));
        credentials.choose(accounts.find(id).orElseThrow(), password);
        return id;
    }

    /** The person {@code id} of the current chamber. */
    public Optional<Person> find(AccountId id) {
        return accounts.find(id).map(Account::person);
    }

    /** Everybody's name, those who may sign in first. */
    public Map<AccountId, String> names() {
        Map<AccountId, String> names = new LinkedHashMap<>();
        ofChamber().forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    /** Everybody of the current chamber, those who may sign in first, by name. */
    public List<Person> ofChamber() {
        return accounts.all().stream().map(Account::person).toList();
    }
}
