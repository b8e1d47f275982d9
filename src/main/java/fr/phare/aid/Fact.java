package fr.phare.aid;

import fr.phare.expression.Variable;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be known of a business or its owner, and how to ask for it.
 *
 * @param min smallest answer, inclusive: a number, cents, basis points or epoch days
 * @param max largest answer, inclusive
 * @param unit what an integer counts
 * @param label short name
 * @param choices what a choice offers, in order
 * @param derivation how it follows from others; null where it does not. Of an origin {@code
 *     COMPUTED} it is never asked; of another, an answer holds before what follows
 * @param goodFor how long an answer stays good
 */
public record Fact(
        FactId id,
        Type type,
        long min,
        long max,
        @Nullable LocalText unit,
        LocalText label,
        LocalText question,
        LocalText help,
        List<Choice> choices,
        Origin origin,
        @Nullable Derivation derivation,
        Period goodFor,
        Sensitivity sensitivity) {

    static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    public Fact {
        choices = List.copyOf(choices);
    }

    /** What kind of answer a fact takes. */
    public enum Type {
        BOOLEAN,
        INTEGER,
        /** Cents. */
        MONEY,
        /** Basis points: 4500 is 45 %. */
        PERCENT,
        /** In expressions: days since 1970-01-01. */
        DATE,
        CHOICE
    }

    /** One of the answers of a choice. */
    public record Choice(String id, LocalText label) {}

    /** Where an answer comes from. */
    public enum Origin {
        ASKED,
        REGISTRY,
        COMPUTED
    }

    /** How carefully an answer is to be kept. */
    public enum Sensitivity {
        /** About the business. */
        BUSINESS,
        /** About the owner's own means or past. */
        PERSONAL,
        /** About a criminal conviction: GDPR, article 10. */
        OFFENCE
    }

    /** Whether {@code value} is an answer to this: right kind, within bounds, on offer. */
    public boolean accepts(FactValue value) {
        return switch (value) {
            case FactValue.Bool bool -> type == Type.BOOLEAN;
            case FactValue.Whole(long number) -> type == Type.INTEGER && within(number);
            case FactValue.Money(long cents) -> type == Type.MONEY && within(cents);
            case FactValue.Percent(long points) -> type == Type.PERCENT && within(points);
            case FactValue.Day(LocalDate day) -> type == Type.DATE && within(day.toEpochDay());
            case FactValue.Choice(String choice) ->
                    type == Type.CHOICE
                            && choices.stream().anyMatch(offered -> offered.id().equals(choice));
        };
    }

    private boolean within(long number) {
        return min <= number && number <= max;
    }

    Variable variable() {
        return switch (type) {
            case BOOLEAN -> Variable.bool(id.value());
            case CHOICE ->
                    Variable.text(
                            id.value(),
                            choices.stream().map(Choice::id).collect(Collectors.toSet()));
            case INTEGER, MONEY, PERCENT, DATE -> Variable.whole(id.value(), min, max);
        };
    }
}
