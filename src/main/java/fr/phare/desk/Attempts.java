package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.callback.FormId;
import fr.phare.callback.NotReached;
import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Exchanges;
import fr.phare.mail.Withdrawal;
import fr.phare.queue.Entry;
import fr.phare.queue.Handover;
import fr.phare.queue.Holding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of trying to reach a person, and what it means for the line and the case. Whoever does
 * not hold the request any more can only say that they reached or answered the person: a colleague
 * may be calling them by now.
 */
@Component
@Transactional
class Attempts {

    /** How long a result may be taken back. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);

    /**
     * What an adviser says of an attempt.
     *
     * @param theirs the askings found to be those of the person reached, for a contact
     * @param callAt when they want to be called, for {@code CALL_LATER}
     * @param to whose it is now, for {@code PASSED_ON}
     */
    record Report(
            AttemptResult result,
            List<FormId> theirs,
            @Nullable Instant callAt,
            @Nullable Handover to) {

        static Report of(AttemptResult result) {
            return new Report(result, List.of(), null, null);
        }
    }

    /** What became of a report. */
    sealed interface Recorded {

        /** This result holds: the reported one, or the one that was reported before. */
        record As(AttemptResult result) implements Recorded {}

        /** The request is not theirs any more; nothing was changed. */
        record NotHeld() implements Recorded {}
    }

    private final Exchanges exchanges;
    private final Holding holding;
    private final Endings endings;
    private final Askings askings;
    private final RetryPlan plan;

    Attempts(
            Exchanges exchanges,
            Holding holding,
            Endings endings,
            Askings askings,
            RetryPlan plan) {
        this.exchanges = exchanges;
        this.holding = holding;
        this.endings = endings;
        this.askings = askings;
        this.plan = plan;
    }

    /**
     * Records what came of {@code exchange}; a second report of the same attempt changes nothing.
     *
     * @param entry what the exchange holds of the line, if anything
     */
    Recorded record(Exchange exchange, @Nullable Entry entry, Report report, AccountId by) {
        AttemptResult result = report.result();
        boolean held = entry == null || holding.holds(entry.id(), by);
        AttemptResult before = exchanges.find(exchange.id()).orElseThrow().result();
        if (before != null) {
            return new Recorded.As(before);
        }
        if (!held && !result.isContact()) {
            return new Recorded.NotHeld();
        }
        exchanges.end(exchange.id(), result);
        tellCase(exchange, report, by);
        if (entry != null) {
            tellLine(exchange, entry, report, by);
        }
        return new Recorded.As(result);
    }

    /** Askings become the case’s only where whoever spoke with the person, or answered, says so. */
    private void tellCase(Exchange exchange, Report report, AccountId by) {
        if (report.result().isContact()) {
            report.theirs().forEach(form -> askings.attach(form, exchange.caseFile(), by));
        }
        if (report.result() == AttemptResult.WRONG_NUMBER
                || report.result() == AttemptResult.UNREACHABLE) {
            endings.closeUnreached(exchange, by);
        }
    }

    private void tellLine(Exchange exchange, Entry entry, Report report, AccountId by) {
        switch (report.result()) {
            case REACHED, WRITTEN -> endings.finish(entry.id());
            case WRONG_NUMBER -> {
                endings.finish(entry.id());
                endings.tellUnreached(exchange, entry, new NotReached.Then.OtherNumber());
            }
            case UNREACHABLE -> unreachable(exchange, entry);
            case NO_ANSWER, BUSY -> inVain(exchange, entry, report.result(), by);
            case CALL_LATER -> {
                Instant at = report.callAt();
                holding.postpone(entry.id(), by, at == null ? entry.notBefore() : at);
            }
            case PASSED_ON -> {
                Handover to = report.to();
                if (to != null) {
                    holding.passOn(entry.id(), by, to);
                }
            }
            case GIVEN_BACK -> holding.giveBack(entry.id(), by);
        }
    }

    private void inVain(Exchange exchange, Entry entry, AttemptResult result, AccountId by) {
        Optional<Instant> next = plan.next(entry, result);
        next.ifPresentOrElse(
                at -> holding.postpone(entry.id(), by, at), () -> holding.exhaust(entry.id(), by));
        if (result == AttemptResult.NO_ANSWER || next.isEmpty()) {
            endings.tellUnreached(exchange, entry, then(next));
        }
    }

    private static NotReached.Then then(Optional<Instant> next) {
        return next.<NotReached.Then>map(NotReached.Then.Again::new)
                .orElseGet(NotReached.Then.Nothing::new);
    }

    /** What the last attempt has told them already is not told once more when it is decided. */
    private void unreachable(Exchange exchange, Entry entry) {
        endings.finish(entry.id());
        if (!plan.isUsedUp(entry) || !endings.isToldOfLast(exchange)) {
            endings.tellUnreached(exchange, entry, new NotReached.Then.Nothing());
        }
    }

    /**
     * Takes a result back that was a mistake; the entry is {@code by}'s again.
     *
     * @param fence of when they held it
     * @return what became of a message about it; empty when somebody has it now, or it is too late:
     *     nothing was changed then
     */
    Optional<Withdrawal> takeBack(Exchange exchange, long fence, AccountId by) {
        AttemptResult result = exchange.result();
        if (exchange.entry() == null
                || result == null
                || !holding.takeBack(exchange.entry(), by, fence)) {
            return Optional.empty();
        }
        if (exchanges.takeBack(exchange.id(), SECOND_THOUGHTS).isEmpty()) {
            throw new TooLate();
        }
        if (result.isContact()) {
            askings.detach(exchange.entry(), exchange.caseFile(), SECOND_THOUGHTS);
        }
        endings.reopen(exchange, by);
        return Optional.of(endings.unsay(exchange));
    }

    /** Undoes what was begun: the result stays. */
    static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
