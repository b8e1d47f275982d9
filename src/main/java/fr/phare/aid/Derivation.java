package fr.phare.aid;

import fr.phare.expression.Expression;
import fr.phare.expression.Formula;
import java.util.SortedSet;

/** How a fact follows from others that stand before it in the catalogue. */
public sealed interface Derivation {

    /** A count, an amount, a share or a day. */
    record Quantity(Formula formula) implements Derivation {}

    /** Yes or no. */
    record Truth(Expression expression) implements Derivation {}

    /** The facts it follows from, in alphabetical order. */
    default SortedSet<String> names() {
        return switch (this) {
            case Quantity(Formula formula) -> formula.names();
            case Truth(Expression expression) -> expression.names();
        };
    }
}
