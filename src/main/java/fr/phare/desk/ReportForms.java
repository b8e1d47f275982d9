package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.FormId;
import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.Exchange;
import fr.phare.chamber.Cells;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.Handover;
import fr.phare.queue.Holding;
import fr.phare.queue.Queue;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an adviser says of a call, and what they hold meanwhile. */
@Component
class ReportForms {

    /** As its field sends it, or as people type it where a browser has no such field. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd'T'HH:mm[:ss]][d/M/uuuu H:mm]");

    private static final Duration FURTHEST = Duration.ofDays(60);

    /**
     * The buttons of a call.
     *
     * @param le local date and time to call at, {@code 2026-11-23T10:15}
     * @param vers see {@link HandoverForms.HandoverForm}
     */
    record ReportForm(
            @Nullable AttemptResult resultat,
            @Nullable List<UUID> demande,
            @Nullable String le,
            @Nullable String vers,
            Handover.@Nullable Why motif) {

        HandoverForms.HandoverForm handover() {
            return new HandoverForms.HandoverForm(vers, motif);
        }

        @Override
        public String toString() {
            return "ReportForm";
        }
    }

    private final Queue queue;
    private final Holding holding;
    private final Cells cells;
    private final HandoverForms handovers;
    private final AskingsOfCall askings;

    ReportForms(
            Queue queue,
            Holding holding,
            Cells cells,
            HandoverForms handovers,
            AskingsOfCall askings) {
        this.queue = queue;
        this.holding = holding;
        this.cells = cells;
        this.handovers = handovers;
        this.askings = askings;
    }

    /** What the exchange holds of the line, if anything. */
    @Nullable Entry entry(Exchange exchange) {
        return Optional.ofNullable(exchange.entry()).flatMap(queue::find).orElse(null);
    }

    void dialling(EntryId entry, AccountId account) {
        holding.openAttempt(entry, account);
    }

    /** The report, or null where {@code errors} then says why not. */
    Attempts.@Nullable Report read(
            Exchange exchange,
            @Nullable Entry entry,
            ReportForm form,
            Words words,
            FieldErrors errors) {
        AttemptResult result = form.resultat();
        if (result == null) {
            errors.add("resultat", words.t("desk.error.result"));
            return null;
        }
        Instant callAt =
                result == AttemptResult.CALL_LATER ? moment(entry, form, words, errors) : null;
        Handover to =
                result == AttemptResult.PASSED_ON
                        ? handovers.read(form.handover(), words, errors)
                        : null;
        return errors.isEmpty()
                ? new Attempts.Report(result, askings.chosen(exchange, form), callAt, to)
                : null;
    }

    private @Nullable Instant moment(
            @Nullable Entry entry, ReportForm form, Words words, FieldErrors errors) {
        String text = form.le() == null ? "" : form.le().strip();
        try {
            LocalDateTime local = LocalDateTime.parse(text, MOMENT);
            Instant now = askings.clock().instant();
            Instant at =
                    Optional.ofNullable(entry)
                            .flatMap(one -> cells.find(one.cell()))
                            .map(cell -> local.atZone(cell.zone()).toInstant())
                            .orElse(now);
            if (at.isAfter(now) && at.isBefore(now.plus(FURTHEST))) {
                return at;
            }
        } catch (DateTimeParseException unreadable) {
            // answered below, like a moment out of reach
        }
        errors.add("le", words.t("desk.error.call-at", FURTHEST.toDays()));
        return null;
    }

    /** Which of the askings of a call were ticked. */
    @Component
    static class AskingsOfCall {

        private final Askings askings;
        private final Clock clock;

        AskingsOfCall(Askings askings, Clock clock) {
            this.askings = askings;
            this.clock = clock;
        }

        Clock clock() {
            return clock;
        }

        List<FormId> chosen(Exchange exchange, ReportForm form) {
            List<UUID> chosen = form.demande() == null ? List.of() : form.demande();
            return askings.of(List.of(exchange)).stream()
                    .map(CallbackForm::id)
                    .filter(id -> chosen.contains(id.value()))
                    .toList();
        }
    }
}
