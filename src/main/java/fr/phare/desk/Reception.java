package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Circle;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.ExchangeChannel;
import fr.phare.casefile.Exchanges;
import fr.phare.chamber.CellId;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.Holding;
import fr.phare.queue.Queue;
import fr.phare.queue.Reason;
import fr.phare.queue.TakeResult;
import fr.phare.queue.Taker;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people in: from the line, or on a call that just came. */
@Component
@Transactional
class Reception {

    /** What came of reaching for a request. */
    sealed interface Welcome {

        /** The case to go to; {@code why} it was this one. */
        record Here(CaseId caseFile, Reason why) implements Welcome {}

        /** Somebody else has it. */
        record TakenBy(AccountId account) implements Welcome {}

        /** Nobody waits, or no more. */
        record Nobody() implements Welcome {}
    }

    private final Queue queue;
    private final Holding holding;
    private final Callbacks callbacks;
    private final Exchanges exchanges;
    private final CaseOpening opening;

    Reception(
            Queue queue,
            Holding holding,
            Callbacks callbacks,
            Exchanges exchanges,
            CaseOpening opening) {
        this.queue = queue;
        this.holding = holding;
        this.callbacks = callbacks;
        this.exchanges = exchanges;
        this.opening = opening;
    }

    /** The next person; first of all the one whose call was begun and not ended. */
    Welcome next(Taker taker) {
        AccountId account = taker.account();
        for (EntryId held : queue.heldBy(account)) {
            Optional<Exchange> begun = exchanges.ofEntry(held);
            if (begun.isPresent() && isStillOpen(begun.get(), account)) {
                return new Welcome.Here(begun.get().caseFile(), Reason.CHOSEN);
            }
        }
        return welcome(queue.takeNext(taker), account);
    }

    Welcome take(EntryId entry, AccountId account) {
        return welcome(queue.take(entry, account), account);
    }

    /** False where somebody has decided meanwhile. */
    boolean tryAgain(EntryId entry) {
        return holding.resume(entry);
    }

    private Welcome welcome(TakeResult result, AccountId account) {
        return switch (result) {
            case TakeResult.Taken(Entry entry, Reason why) ->
                    new Welcome.Here(receive(entry, account), why);
            case TakeResult.HeldBy(AccountId other) -> new Welcome.TakenBy(other);
            case TakeResult.NothingThere() -> new Welcome.Nobody();
        };
    }

    /** The case of an entry: the one an earlier attempt opened, or a new one. */
    private CaseId receive(Entry entry, AccountId account) {
        Optional<Exchange> earlier = exchanges.ofEntry(entry.id());
        if (earlier.isPresent() && isStillOpen(earlier.get(), account)) {
            return earlier.get().caseFile();
        }
        CaseId caseFile =
                earlier.map(before -> takenOver(before.caseFile(), account))
                        .orElseGet(() -> openFor(entry, account));
        exchanges.begin(caseFile, entry.id(), ExchangeChannel.CALLBACK, account);
        return caseFile;
    }

    /** Whoever calls follows the case, as long as nobody has been in touch with the person. */
    private CaseId takenOver(CaseId caseFile, AccountId account) {
        if (exchanges.ofCase(caseFile).stream().noneMatch(Exchange::hadContact)) {
            opening.takeOver(caseFile, account);
        }
        return caseFile;
    }

    private static boolean isStillOpen(Exchange exchange, AccountId account) {
        return exchange.result() == null && exchange.account().equals(account);
    }

    private CaseId openFor(Entry entry, AccountId account) {
        List<CallbackForm> forms = callbacks.ofEntry(entry.id());
        CallbackForm asking =
                forms.stream()
                        .filter(form -> !form.withdrawn())
                        .findFirst()
                        .orElse(forms.getFirst());
        return opening.forAsking(asking, account);
    }

    /**
     * A call, e-mail or letter that arrived by other means: a case at once, nothing to wait for.
     */
    CaseId received(CellId cell, Circle.Entry person, ExchangeChannel channel, AccountId account) {
        CaseId caseFile = opening.forCaller(cell, person, account);
        exchanges.end(exchanges.begin(caseFile, null, channel, account), AttemptResult.REACHED);
        return caseFile;
    }
}
