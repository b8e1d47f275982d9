package fr.phare.expression;

import java.util.List;

/**
 * One step of a computation, with those it rests on.
 *
 * @param formula what was computed
 * @param range what came of it
 * @param parts the steps that count: of cases, those that can hold
 */
public record Working(Formula formula, Range range, List<Working> parts) {

    public Working {
        parts = List.copyOf(parts);
    }
}
