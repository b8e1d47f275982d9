package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.storage.Wall;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
            return before(cell, input, origin, now).orElseGet(() -> new AskResult.Invalid(errors));
        }
        Instant start = asking.preferredFrom() == null ? now : asking.preferredFrom();
        Optional<Outlook> outlook = place.outlook(cell, start);
        if (outlook.isEmpty()) {
            return before(cell, input, origin, now).orElseGet(AskResult.NeverOpen::new);
        }
        Outlook promise = outlook.get();
        return Wall.within(
                cell.chamber(),
                () -> {
                    IntakeStore.Request request =
                            new IntakeStore.Request(
                                    cell,
                                    asking,
                                    place.tier(cell, asking),
                                    origin,
                                    input.canonical(),
                                    now,
                                    promise);
                    return transactions.execute(status -> store.keep(request, words));
                });
    }

    /** What its key already stands for: what could be taken then may not be taken any more. */
    private Optional<AskResult> before(Cell cell, AskInput input, Origin origin, Instant now) {
        String key = origin.key();
        return key == null
                ? Optional.empty()
                : Wall.within(
                        cell.chamber(), () -> store.before(cell, key, input.canonical(), now));
    }
}
