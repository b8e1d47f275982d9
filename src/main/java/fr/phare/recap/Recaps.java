package fr.phare.recap;

import fr.phare.access.AccountId;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Eligibility;
import fr.phare.audit.AuditLog;
import fr.phare.casefile.CaseId;
import fr.phare.mail.Channel;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.storage.ServerSecret;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends recaps, and shows those that were sent. */
@Component
@Transactional
public class Recaps {

    private final RecapStore store;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Catalogue catalogue;
    private final ServerSecret secret;

    Recaps(
            RecapStore store,
            Outbox outbox,
            AuditLog audit,
            Catalogue catalogue,
            ServerSecret secret) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.catalogue = catalogue;
        this.secret = secret;
    }

    /** The recaps of a case, newest first. */
    @Transactional(readOnly = true)
    public List<RecapListing> ofCase(CaseId caseFile) {
        return store.ofCase(caseFile, secret);
    }

    /** The token of the private page of the recap {@code id}, sent or about to be. */
    String token(RecapId id) {
        return secret.token("recap", id.value());
    }

    /**
     * Keeps {@code recap} and queues its e-mail, once for one id.
     *
     * @return false when it was sent before
     */
    boolean send(Recap recap, String mailHtml, RecapDraft draft, AccountId by) {
        RecapStore.Pinned pinned =
                new RecapStore.Pinned(
                        Eligibility.ENGINE_VERSION, catalogue.contentHash(), token(recap.id()));
        if (!store.insert(recap, draft, by, pinned)) {
            return false;
        }
        if (recap.delivery() == Recap.Delivery.EMAIL) {
            outbox.send(message(recap, mailHtml, draft));
        }
        store.forgetDraft(recap.caseFile());
        audit.record("recap.send", recap.id().value(), "case " + recap.caseFile());
        return true;
    }

    /** Whether this very text was sent under its id, by whatever public address then. */
    boolean isSent(Recap recap) {
        String link = "\\S+/recapitulatif/" + Pattern.quote(token(recap.id()));
        String text = recap.text().replaceAll(link, "");
        return store.find(recap.id())
                .filter(sent -> sent.text().replaceAll(link, "").equals(text))
                .isPresent();
    }

    private static NewMessage message(Recap recap, String mailHtml, RecapDraft draft) {
        return new NewMessage(
                recap.cell(),
                Channel.EMAIL,
                recap.recipient(),
                draft.cell().chamberName(),
                recap.subject(),
                recap.text(),
                mailHtml,
                "recap.recap",
                recap.id().value());
    }
}
