package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.queue.Arrivals;
import fr.phare.queue.EntryKind;
import fr.phare.queue.NewEntry;
import fr.phare.queue.Tier;
import fr.phare.storage.Pipeline;
import fr.phare.storage.Pipeline.Answer;
import fr.phare.storage.Pipelines;
import fr.phare.web.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps an asking, inside its transaction: what is known already is read in one trip to the
 * database, all that is kept is written in another.
 */
@Component
class IntakeStore {

    /**
     * A valid asking with its promise, about to be kept.
     *
     * @param body what it says, the same text for the same asking
     */
    record Request(
            Cell cell,
            Asking asking,
            Tier tier,
            Intake.Origin origin,
            String body,
            Instant askedAt,
            Outlook outlook) {}

    private final Forms forms;
    private final Idempotency idempotency;
    private final Arrivals arrivals;
    private final Confirmation confirmation;
    private final Pipelines pipelines;

    IntakeStore(
            Forms forms,
            Idempotency idempotency,
            Arrivals arrivals,
            Confirmation confirmation,
            Pipelines pipelines) {
        this.forms = forms;
        this.idempotency = idempotency;
        this.arrivals = arrivals;
        this.confirmation = confirmation;
        this.pipelines = pipelines;
    }

    AskResult keep(Request request, Words words) {
        FormId id = new FormId(UUID.randomUUID());
        Pipeline reads = pipelines.open();
        Answer<Integer> before = forms.countBefore(request.asking(), request.askedAt(), reads);
        Answer<Idempotency.Claim> claim = claim(request, id, reads);
        Answer<Optional<AccountId>> follower = LinePlace.follower(request.asking(), reads);
        reads.send();
        return switch (claim.get()) {
            case Idempotency.Claim.Fresh() -> {
                boolean confirmed =
                        request.origin().confirmed() && Confirmation.isDue(before.get());
                yield new AskResult.Accepted(
                        write(request, id, follower.get().orElse(null), confirmed, words));
            }
            case Idempotency.Claim known -> result(known);
        };
    }

    /** What {@code key} stands for since less than 24 hours. */
    Optional<AskResult> before(Cell cell, String key, String body, Instant now) {
        return idempotency.find(cell.id(), key, body, now).map(this::result);
    }

    private AskResult result(Idempotency.Claim known) {
        return switch (known) {
            case Idempotency.Claim.Repeated(FormId earlier) ->
                    new AskResult.Accepted(receipt(forms.find(earlier).orElseThrow()));
            case Idempotency.Claim.Different(), Idempotency.Claim.Fresh() ->
                    new AskResult.KeyReused();
        };
    }

    private Answer<Idempotency.Claim> claim(Request request, FormId id, Pipeline pipeline) {
        String key = request.origin().key();
        return key == null
                ? Answer.known(new Idempotency.Claim.Fresh())
                : idempotency.claim(
                        request.cell().id(), key, request.body(), id, request.askedAt(), pipeline);
    }

    private Receipt write(
            Request request,
            FormId id,
            @Nullable AccountId follower,
            boolean confirmed,
            Words words) {
        String reference = References.of(id.value());
        Forms.NewForm form = form(request, id, reference, words);
        Receipt receipt =
                new Receipt(id, reference, request.askedAt(), request.outlook(), forms.token(id));
        Pipeline writes = pipelines.open();
        arrivals.push(entry(request, reference, follower), forms.along(form), writes);
        ToldAnswers.keep(id, request.asking().told(), writes);
        if (request.origin().trial()) {
            forms.markTrial(form, writes);
        }
        if (confirmed) {
            confirmation.send(request.cell(), request.asking(), receipt, words, writes);
        }
        writes.send();
        return receipt;
    }

    private static NewEntry entry(Request request, String reference, @Nullable AccountId follower) {
        Asking asking = request.asking();
        Instant preferred = asking.preferredFrom();
        return new NewEntry(
                request.cell().id(),
                EntryKind.CALLBACK,
                asking.subjectKey(),
                reference,
                asking.urgent(),
                request.askedAt(),
                preferred == null ? request.askedAt() : preferred,
                request.outlook().promisedBy(),
                request.tier(),
                follower);
    }

    private static Forms.NewForm form(Request request, FormId id, String reference, Words words) {
        return new Forms.NewForm(
                id,
                request.cell().id(),
                reference,
                request.origin().source(),
                request.origin().importedBy(),
                request.askedAt(),
                request.outlook(),
                request.asking(),
                words.locale().getLanguage());
    }

    private Receipt receipt(CallbackForm form) {
        return new Receipt(
                form.id(),
                form.reference(),
                form.askedAt(),
                form.outlook(),
                forms.token(form.id()));
    }
}
