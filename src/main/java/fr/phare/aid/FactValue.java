package fr.phare.aid;

import fr.phare.expression.Value;
import fr.phare.web.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** An answer. It belongs to somebody: {@code toString} does not print it. */
public sealed interface FactValue {

    /** Yes or no. */
    record Bool(boolean value) implements FactValue {
        @Override
        public String toString() {
            return "Bool[…]";
        }
    }

    /** A count. */
    record Whole(long value) implements FactValue {
        @Override
        public String toString() {
            return "Whole[…]";
        }
    }

    /** An amount. */
    record Money(long cents) implements FactValue {
        @Override
        public String toString() {
            return "Money[…]";
        }
    }

    /** A share. */
    record Percent(long basisPoints) implements FactValue {
        @Override
        public String toString() {
            return "Percent[…]";
        }
    }

    /** A day. */
    record Day(LocalDate value) implements FactValue {
        @Override
        public String toString() {
            return "Day[…]";
        }
    }

    /** Id of what was chosen. */
    record Choice(String value) implements FactValue {
        @Override
        public String toString() {
            return "Choice[…]";
        }
    }

    /** What became of a text typed as an answer. */
    sealed interface Parsed {

        /** Understood and within bounds. */
        record Accepted(FactValue value) implements Parsed {}

        /** Nothing was typed: the fact stays missing. */
        record Empty() implements Parsed {}

        /**
         * Not an answer to this question.
         *
         * @param key message key that says why
         * @param from smallest answer as people write it, for {@code aid.refusal.bounds}
         * @param to largest answer as people write it
         */
        record Refused(String key, LocalText from, LocalText to) implements Parsed {

            /** Why, in words. */
            public String in(Words words) {
                return words.t(key, from.in(words.locale()), to.in(words.locale()));
            }
        }
    }

    /** Reads what a person typed: {@code 1 234,50 €}, {@code 45 %}, {@code 3/11/2026}, oui. */
    static Parsed parse(Fact fact, String typed) {
        return FactText.parse(fact, typed);
    }

    /**
     * Reads {@link #canonical()}.
     *
     * @return refused where the fact no longer accepts what was once answered
     */
    static Parsed fromCanonical(Fact fact, String canonical) {
        return FactText.fromCanonical(fact, canonical);
    }

    /** The answer kept as {@link #canonical()}; empty where the fact no longer accepts it. */
    static Optional<FactValue> kept(Fact fact, String canonical) {
        return fromCanonical(fact, canonical) instanceof Parsed.Accepted(FactValue value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** For storing and exchange: {@code true}, {@code 12}, cents, basis points, ISO day, id. */
    default String canonical() {
        return switch (this) {
            case Bool(boolean value) -> Boolean.toString(value);
            case Whole(long value) -> Long.toString(value);
            case Money(long cents) -> Long.toString(cents);
            case Percent(long basisPoints) -> Long.toString(basisPoints);
            case Day(LocalDate value) -> value.toString();
            case Choice(String value) -> value;
        };
    }

    /** As people read it: {@code 45 %}, {@code 15 000 €}, {@code 3 salariés}. */
    default String display(Fact fact, Locale locale) {
        return FactText.display(this, fact, locale);
    }

    /** As it stands in a form field: {@link #parse} reads it back. */
    default String typed() {
        return FactText.typed(this);
    }

    /** As expressions see it. */
    default Value expressed() {
        return switch (this) {
            case Bool(boolean value) -> value ? Value.Bool.TRUE : Value.Bool.FALSE;
            case Whole(long value) -> new Value.Whole(value);
            case Money(long cents) -> new Value.Whole(cents);
            case Percent(long basisPoints) -> new Value.Whole(basisPoints);
            case Day(LocalDate value) -> new Value.Whole(value.toEpochDay());
            case Choice(String value) -> new Value.Text(value);
        };
    }

    /** The answer of kind {@code type} that expressions see as {@code number}. */
    static FactValue ofNumber(Fact.Type type, long number) {
        return switch (type) {
            case MONEY -> new Money(number);
            case PERCENT -> new Percent(number);
            case DATE -> new Day(LocalDate.ofEpochDay(number));
            case INTEGER, BOOLEAN, CHOICE -> new Whole(number);
        };
    }
}
