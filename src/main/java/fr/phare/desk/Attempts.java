package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.callback.FormId;
import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Exchanges;
import fr.phare.casefile.Outcome;
import fr.phare.casefile.Stage;
import fr.phare.queue.EntryId;
import fr.phare.queue.Queue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of trying to reach a person, and what it means for the line and the case. */
@Component
@Transactional
class Attempts {

    private static final Duration AFTER_NO_ANSWER = Duration.ofHours(2);
    private static final Duration AFTER_BUSY = Duration.ofMinutes(15);

    private final Exchanges exchanges;
    private final CaseFiles cases;
    private final Queue queue;
    private final Askings askings;
    private final Clock clock;

    Attempts(Exchanges exchanges, CaseFiles cases, Queue queue, Askings askings, Clock clock) {
        this.exchanges = exchanges;
        this.cases = cases;
        this.queue = queue;
        this.askings = askings;
        this.clock = clock;
    }

    /**
     * Records the result of {@code exchange}; a second one to the same attempt changes nothing.
     *
     * @param theirs the askings found to be those of the person reached
     */
    void record(Exchange exchange, AttemptResult result, List<FormId> theirs, AccountId by) {
        if (!exchanges.end(exchange.id(), result)) {
            return;
        }
        EntryId entry = exchange.entry();
        switch (result) {
            case REACHED -> {
                theirs.forEach(form -> askings.attach(form, exchange.caseFile(), by));
                if (entry != null) {
                    queue.finish(entry);
                }
            }
            case NO_ANSWER -> later(entry, by, AFTER_NO_ANSWER);
            case BUSY -> later(entry, by, AFTER_BUSY);
            case WRONG_NUMBER -> {
                if (entry != null) {
                    queue.finish(entry);
                }
                closeUnreached(exchange, by);
            }
            case GIVEN_BACK -> {
                if (entry != null) {
                    queue.giveBack(entry, by, clock.instant(), false);
                }
            }
        }
    }

    private void later(@Nullable EntryId entry, AccountId by, Duration delay) {
        if (entry != null) {
            queue.giveBack(entry, by, clock.instant().plus(delay), true);
        }
    }

    private void closeUnreached(Exchange exchange, AccountId by) {
        boolean everReached =
                exchanges.ofCase(exchange.caseFile()).stream()
                        .anyMatch(one -> one.result() == AttemptResult.REACHED);
        if (everReached) {
            return;
        }
        CaseFile file = cases.find(exchange.caseFile()).orElseThrow();
        cases.moveOn(
                file.id(),
                new CaseFiles.NextMove(Stage.CLOSED, Outcome.NOT_REACHED, file.owner(), "", null),
                by);
    }
}
