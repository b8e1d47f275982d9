package fr.phare.expression;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A condition made ready to be asked of many businesses: it says what {@link Expression#evaluate}
 * says, in a few nanoseconds and without a name being looked up. Parts may come in any order:
 * neither the answer nor what is missing depends on it.
 */
public sealed interface Gate
        permits Gates.Always,
                Gates.Within,
                Gates.Among,
                Gates.Comparison,
                Gates.Interpreted,
                Gates.Negated,
                Gates.Group {

    /** Whether it holds over {@code row}. */
    Truth over(Row row);

    /** Adds the columns that keep it open over {@code row}; it has to be open. */
    void missing(Row row, BitSet into);

    /** The values of a number's {@code column} at which it can turn, the others as they are. */
    void turns(int column, Row row, LongConsumer into);

    /**
     * Holds where {@code condition} is true.
     *
     * @param columns of what differs between businesses
     * @param constants all other names
     * @throws IllegalArgumentException where it is no condition, or a name is in neither
     */
    static Gate of(Expression condition, Columns columns, Facts constants) {
        return new Wiring(columns, constants).gate(condition);
    }

    /** Open whatever is known, for want of nothing that could be asked. */
    static Gate unsettled() {
        return new Gates.Always(Truth.OPEN);
    }

    /** Holds where all parts do. */
    static Gate all(List<Gate> parts) {
        return Gates.Group.of(Truth.NO, parts);
    }

    /** Holds where one part at least does. */
    static Gate any(List<Gate> parts) {
        return Gates.Group.of(Truth.YES, parts);
    }

    /** Holds where this fails. */
    default Gate negated() {
        return switch (this) {
            case Gates.Always(Truth truth) -> new Gates.Always(truth.negated());
            case Gates.Negated(Gate part) -> part;
            default -> new Gates.Negated(this);
        };
    }
}
