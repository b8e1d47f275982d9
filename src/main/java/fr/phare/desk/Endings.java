package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.callback.NotReached;
import fr.phare.casefile.CaseEvent;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Exchanges;
import fr.phare.casefile.Outcome;
import fr.phare.casefile.Stage;
import fr.phare.mail.Withdrawal;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.Queue;
import fr.phare.settings.Settings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an attempt ends for the person and their case, and the way back. */
@Component
class Endings {

    private final Queue queue;
    private final Exchanges exchanges;
    private final CaseFiles cases;
    private final NotReached notReached;
    private final Settings settings;

    Endings(
            Queue queue,
            Exchanges exchanges,
            CaseFiles cases,
            NotReached notReached,
            Settings settings) {
        this.queue = queue;
        this.exchanges = exchanges;
        this.cases = cases;
        this.notReached = notReached;
        this.settings = settings;
    }

    void finish(EntryId entry) {
        queue.finish(entry);
    }

    /**
     * Writes to the person that we called, where the cell wants that; once the result cannot be
     * taken back any more.
     */
    void tellUnreached(Exchange exchange, Entry entry, NotReached.Then then) {
        if (settings.of(AttemptSettings.TELL_UNREACHED, entry.cell())) {
            notReached.tell(entry.id(), exchange.id().value(), then, Attempts.SECOND_THOUGHTS);
        }
    }

    /** Whether the person is written of the attempt in vain before {@code exchange}. */
    boolean isToldOfLast(Exchange exchange) {
        return exchanges.ofCase(exchange.caseFile()).reversed().stream()
                .filter(one -> Objects.equals(one.entry(), exchange.entry()))
                .filter(one -> one.result() != null && one.result().isInVain())
                .findFirst()
                .map(one -> notReached.isTold(one.id().value()))
                .orElse(false);
    }

    /** Stops what was to be written of {@code exchange}. */
    Withdrawal unsay(Exchange exchange) {
        return notReached.unsay(exchange.id().value());
    }

    /** Closes a case whose person was never reached. */
    void closeUnreached(Exchange exchange, AccountId by) {
        if (wasEverReached(exchange)) {
            return;
        }
        move(exchange, Stage.CLOSED, Outcome.NOT_REACHED, by);
    }

    private boolean wasEverReached(Exchange exchange) {
        return exchanges.ofCase(exchange.caseFile()).stream().anyMatch(Exchange::hadContact);
    }

    /**
     * Opens a case again that was closed because its person seemed out of reach: at the stage where
     * it was, with its next step, which closing left there.
     */
    void reopen(Exchange exchange, AccountId by) {
        CaseFile file = cases.find(exchange.caseFile()).orElseThrow();
        if (file.outcome() == Outcome.NOT_REACHED) {
            move(exchange, stageBeforeLast(file.id()), null, by);
        }
    }

    private void move(Exchange exchange, Stage stage, @Nullable Outcome outcome, AccountId by) {
        CaseFile file = cases.find(exchange.caseFile()).orElseThrow();
        cases.moveOn(
                file.id(),
                new CaseFiles.NextMove(
                        stage, outcome, file.owner(), file.nextStep(), file.nextStepOn()),
                by);
    }

    private Stage stageBeforeLast(CaseId id) {
        List<String> stages =
                cases.events(id).stream()
                        .filter(event -> event.kind().equals("stage"))
                        .map(CaseEvent::detail)
                        .toList();
        return stages.size() < 2 ? Stage.LISTENING : Stage.valueOf(stages.get(stages.size() - 2));
    }
}
