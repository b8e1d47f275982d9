package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.queue.EntryId;
import fr.phare.queue.EntryKind;
import fr.phare.queue.NewEntry;
import fr.phare.queue.Queue;
import fr.phare.queue.Tier;
import fr.phare.storage.ServerSecret;
import fr.phare.storage.Wall;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes an asking in: reads it, promises, keeps, puts it into the line, confirms; all or nothing.
 */
@Component
class Intake {

    /**
     * How an asking came, and under which key it may be repeated.
     *
     * @param trial whether a chamber is trying its own page
     * @param importedBy who brought it in with a list; null: the person asked themselves
     * @param confirmed whether the person is written to
     */
    record Origin(
            String source,
            @Nullable String key,
            boolean trial,
            @Nullable AccountId importedBy,
            boolean confirmed) {

        Origin(String source, @Nullable String key) {
            this(source, key, false);
        }

        Origin(String source, @Nullable String key, boolean trial) {
            this(source, key, trial, null, true);
        }

        static Origin imported(AccountId by, boolean confirmed) {
            return new Origin("import", null, false, by, confirmed);
        }
    }

    private final AskRules rules;
    private final LinePlace place;
    private final IntakeStore store;
    private final Clock clock;
    private final TransactionOperations transactions;

    Intake(
            AskRules rules,
            LinePlace place,
            IntakeStore store,
            Clock clock,
            TransactionOperations transactions) {
        this.rules = rules;
        this.place = place;
        this.store = store;
        this.clock = clock;
        this.transactions = transactions;
    }

    AskResult ask(Cell cell, AskInput input, Origin origin, Words words) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FieldErrors errors = new FieldErrors();
        Asking asking = rules.read(input, now, words, errors);
        if (asking == null) {
            return new AskResult.Invalid(errors);
        }
        Instant start = asking.preferredFrom() == null ? now : asking.preferredFrom();
        Optional<Outlook> outlook = place.outlook(cell, start);
        if (outlook.isEmpty()) {
            return new AskResult.NeverOpen();
        }
        return Wall.within(
                cell.chamber(),
                () ->
                        transactions.execute(
                                status ->
                                        store.keep(
                                                new IntakeStore.Request(
                                                        cell,
                                                        asking,
                                                        place.follower(asking),
                                                        place.tier(cell, asking),
                                                        origin,
                                                        input.canonical(),
                                                        now,
                                                        outlook.get()),
                                                words)));
    }

    /** The part that happens inside the transaction. */
    @Component
    static class IntakeStore {

        /** A valid asking with its promise, about to be kept. */
        record Request(
                Cell cell,
                Asking asking,
                @Nullable AccountId follower,
                Tier tier,
                Origin origin,
                String body,
                Instant askedAt,
                Outlook outlook) {}

        private final Forms forms;
        private final Idempotency idempotency;
        private final Queue queue;
        private final Confirmation confirmation;
        private final ServerSecret secret;

        IntakeStore(
                Forms forms,
                Idempotency idempotency,
                Queue queue,
                Confirmation confirmation,
                ServerSecret secret) {
            this.forms = forms;
            this.idempotency = idempotency;
            this.queue = queue;
            this.confirmation = confirmation;
            this.secret = secret;
        }

        AskResult keep(Request request, Words words) {
            FormId id = new FormId(UUID.randomUUID());
            String key = request.origin().key();
            if (key == null) {
                return keepNew(request, id, words);
            }
            var claim =
                    idempotency.claim(
                            request.cell().id(), key, request.body(), id, request.askedAt());
            return switch (claim) {
                case Idempotency.Claim.Fresh() -> keepNew(request, id, words);
                case Idempotency.Claim.Repeated(FormId earlier) ->
                        new AskResult.Accepted(receipt(forms.find(earlier).orElseThrow()));
                case Idempotency.Claim.Different() -> new AskResult.KeyReused();
            };
        }

        private AskResult keepNew(Request request, FormId id, Words words) {
            Asking asking = request.asking();
            String reference = References.of(id.value());
            EntryId entry = push(request, reference);
            String token = secret.token("callback", id.value());
            int before =
                    forms.insert(
                            new Forms.NewForm(
                                    id,
                                    request.cell().id(),
                                    entry,
                                    reference,
                                    request.origin().source(),
                                    request.origin().importedBy(),
                                    request.askedAt(),
                                    request.outlook(),
                                    asking,
                                    words.locale().getLanguage(),
                                    token));
            if (request.origin().trial()) {
                forms.markTrial(id);
            }
            Receipt receipt =
                    new Receipt(id, reference, request.askedAt(), request.outlook(), token);
            if (request.origin().confirmed()) {
                confirmation.send(request.cell(), asking, receipt, before, words);
            }
            return new AskResult.Accepted(receipt);
        }

        private EntryId push(Request request, String reference) {
            Asking asking = request.asking();
            Instant preferred = asking.preferredFrom();
            return queue.push(
                    new NewEntry(
                            request.cell().id(),
                            EntryKind.CALLBACK,
                            asking.subjectKey(),
                            reference,
                            asking.urgent(),
                            request.askedAt(),
                            preferred == null ? request.askedAt() : preferred,
                            request.outlook().promisedBy(),
                            request.tier(),
                            request.follower()));
        }

        private Receipt receipt(CallbackForm form) {
            return new Receipt(
                    form.id(),
                    form.reference(),
                    form.askedAt(),
                    form.outlook(),
                    secret.token("callback", form.id().value()));
        }
    }
}
