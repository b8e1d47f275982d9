package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.queue.Arrivals;
import fr.phare.topic.Topic;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Askings that come in a list: by the rules of the public page, on the way of all others. */
@Component
public class ListedAskings {

    /**
     * What would come of an asking.
     *
     * @param subject askings with the same one are one entry of the line; null where there are
     *     errors
     */
    public record Checked(@Nullable String subject, List<FieldErrors.FieldError> errors) {}

    /** What came of one. */
    public sealed interface Outcome {

        record Kept(FormId form) implements Outcome {}

        /** Nothing was kept. */
        record Refused(List<FieldErrors.FieldError> errors) implements Outcome {}
    }

    private final AskRules rules;
    private final Intake intake;
    private final LinePlace place;
    private final Arrivals arrivals;
    private final Clock clock;

    ListedAskings(AskRules rules, Intake intake, LinePlace place, Arrivals arrivals, Clock clock) {
        this.rules = rules;
        this.intake = intake;
        this.place = place;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Reads {@code input} and keeps nothing. */
    public Checked check(AskInput input, Words words) {
        FieldErrors errors = new FieldErrors();
        Asking asking = rules.read(input, clock.instant(), words, errors);
        return new Checked(asking == null ? null : asking.subjectKey(), errors.all());
    }

    /** Those of {@code subjects} that wait already: another asking joins them. */
    public Set<String> waiting(Cell cell, Collection<String> subjects) {
        return arrivals.waiting(cell.id(), subjects);
    }

    /**
     * Takes an asking in, in the caller's transaction where there is one. What it is about may be
     * called by its code or by its name.
     *
     * @param confirmed whether the person is written to
     */
    public Outcome take(
            Cell cell, AskInput input, AccountId importedBy, boolean confirmed, Words words) {
        Intake.Origin origin = Intake.Origin.imported(importedBy, confirmed);
        return switch (intake.ask(cell, withCode(cell, input), origin, words)) {
            case AskResult.Accepted(Receipt receipt) -> new Outcome.Kept(receipt.form());
            case AskResult.Invalid(FieldErrors errors) -> new Outcome.Refused(errors.all());
            case AskResult.NeverOpen() -> {
                FieldErrors errors = new FieldErrors();
                errors.add("", words.t("callback.error.never-open"));
                yield new Outcome.Refused(errors.all());
            }
            case AskResult.KeyReused() -> throw new IllegalStateException("A list has no keys");
        };
    }

    private AskInput withCode(Cell cell, AskInput input) {
        String said = input.topic() == null ? "" : input.topic().strip();
        if (said.isEmpty()) {
            return input;
        }
        return place.topics(cell).stream()
                .filter(topic -> isCalled(topic, said))
                .findFirst()
                .map(topic -> input.withTopic(topic.code()))
                .orElse(input);
    }

    private static boolean isCalled(Topic topic, String said) {
        return said.equalsIgnoreCase(topic.french()) || said.equalsIgnoreCase(topic.english());
    }
}
