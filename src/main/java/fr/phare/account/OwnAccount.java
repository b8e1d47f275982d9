package fr.phare.account;

import fr.phare.access.Viewer;
import fr.phare.audit.AuditLog;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people change of their own account; inside their chamber. */
@Component
class OwnAccount {

    private final Accounts accounts;
    private final Credentials credentials;
    private final SecondFactor codes;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    OwnAccount(
            Accounts accounts,
            Credentials credentials,
            SecondFactor codes,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.codes = codes;
        this.audit = audit;
        this.transactions = transactions;
    }

    Account of(Viewer viewer) {
        return accounts.find(viewer.id()).orElseThrow();
    }

    /** Changes name and language; returns the viewer as they now are. */
    Viewer setProfile(Viewer viewer, String name, String language) {
        transactions.executeWithoutResult(
                status -> {
                    accounts.setProfile(viewer.id(), name, language);
                    audit.record("account.profile", viewer.account());
                });
        return of(viewer).viewer();
    }

    Credentials.Proof changePassword(Account account, String current, String fresh) {
        Credentials.Proof proof = credentials.prove(account, current);
        if (proof == Credentials.Proof.GIVEN) {
            transactions.executeWithoutResult(status -> credentials.choose(account, fresh));
        }
        return proof;
    }

    /** Turns the second factor on, if {@code code} shows that the person's app has the key. */
    boolean confirmSecondFactor(Account account, UUID offer, String code) {
        byte[] key = codes.offered(account.id(), offer);
        OptionalLong step = codes.stepOf(code, key);
        step.ifPresent(
                used ->
                        transactions.executeWithoutResult(
                                status -> {
                                    accounts.setSecondFactor(
                                            account.id(), codes.encrypted(account.id(), key), used);
                                    audit.record(
                                            "account.second-factor-added", account.id().value());
                                }));
        return step.isPresent();
    }

    Credentials.Proof removeSecondFactor(Account account, String password) {
        Credentials.Proof proof = credentials.prove(account, password);
        if (proof == Credentials.Proof.GIVEN) {
            transactions.executeWithoutResult(
                    status -> {
                        accounts.setSecondFactor(account.id(), null, null);
                        audit.record("account.second-factor-removed", account.id().value());
                    });
        }
        return proof;
    }
}
