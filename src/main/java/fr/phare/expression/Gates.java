package fr.phare.expression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;

/** The kinds of {@link Gate}. */
final class Gates {

    private Gates() {}

    /** The same for every business. */
    record Always(Truth truth) implements Gate {

        @Override
        public Truth over(Row row) {
            return truth;
        }

        @Override
        public void missing(Row row, BitSet into) {}

        @Override
        public void turns(int column, Row row, LongConsumer into) {}
    }

    /**
     * A number between two, both inclusive, or outside of them.
     *
     * @param from the smallest there is: no lower end
     * @param to the largest there is: no upper end
     */
    record Within(int column, long from, long to, boolean inside) implements Gate {

        static Within of(int column, Relation relation, long bound) {
            return switch (relation) {
                case EQUAL -> new Within(column, bound, bound, true);
                case NOT_EQUAL -> new Within(column, bound, bound, false);
                case LESS -> new Within(column, bound, Long.MAX_VALUE, false);
                case AT_MOST -> new Within(column, Long.MIN_VALUE, bound, true);
                case MORE -> new Within(column, Long.MIN_VALUE, bound, false);
                case AT_LEAST -> new Within(column, bound, Long.MAX_VALUE, true);
            };
        }

        @Override
        public Truth over(Row row) {
            long value = row.value(column);
            return value == Row.MISSING
                    ? Truth.OPEN
                    : Truth.of((from <= value && value <= to) == inside);
        }

        @Override
        public void missing(Row row, BitSet into) {
            into.set(column);
        }

        @Override
        public void turns(int turned, Row row, LongConsumer into) {
            if (turned == column && from != Long.MIN_VALUE) {
                into.accept(from);
            }
            if (turned == column && to != Long.MAX_VALUE && to != from) {
                into.accept(to);
            }
        }
    }

    /** A text that is one of some. */
    record Among(int column, BitSet codes) implements Gate {

        @Override
        public Truth over(Row row) {
            long code = row.value(column);
            return code == Row.MISSING ? Truth.OPEN : Truth.of(code >= 0 && codes.get((int) code));
        }

        @Override
        public void missing(Row row, BitSet into) {
            into.set(column);
        }

        @Override
        public void turns(int turned, Row row, LongConsumer into) {}
    }

    /** A number computed over a row in which nothing that it needs is missing. */
    interface Reading {
        long of(Row row);
    }

    /**
     * Two computed numbers compared: open while any fact of either is missing.
     *
     * @param columns all that they need
     */
    record Comparison(Relation relation, Side left, Side right, BitSet columns) implements Gate {

        /**
         * One side.
         *
         * @param alone the column of a fact that stands alone, else -1
         * @param needs the columns that it is computed from
         */
        record Side(Reading number, int alone, BitSet needs) {

            boolean isKnown(Row row) {
                return needs.stream().allMatch(row::knows);
            }
        }

        @Override
        public Truth over(Row row) {
            for (int column = columns.nextSetBit(0);
                    column >= 0;
                    column = columns.nextSetBit(column + 1)) {
                if (!row.knows(column)) {
                    return Truth.OPEN;
                }
            }
            return Truth.of(relation.holds(left.number.of(row), right.number.of(row)));
        }

        @Override
        public void missing(Row row, BitSet into) {
            columns.stream().filter(column -> !row.knows(column)).forEach(into::set);
        }

        @Override
        public void turns(int column, Row row, LongConsumer into) {
            turn(column, left, right, row, into);
            turn(column, right, left, row, into);
        }

        private static void turn(int column, Side side, Side other, Row row, LongConsumer into) {
            if (side.alone == column && other.isKnown(row)) {
                into.accept(other.number.of(row));
            }
        }
    }

    /** What is too rare to be made ready: the expression itself. */
    record Interpreted(Expression expression, Columns columns, Facts constants) implements Gate {

        @Override
        public Truth over(Row row) {
            return outcome(row) instanceof Value.Bool(boolean holds) ? Truth.of(holds) : Truth.OPEN;
        }

        @Override
        public void missing(Row row, BitSet into) {
            if (outcome(row) instanceof Unknown unknown) {
                unknown.missing().forEach(name -> into.set(columns.of(name)));
            }
        }

        private Outcome outcome(Row row) {
            return expression.evaluate(
                    name -> columns.has(name) ? columns.value(name, row) : constants.of(name));
        }

        @Override
        public void turns(int column, Row row, LongConsumer into) {}
    }

    /** Holds where its part fails. */
    record Negated(Gate part) implements Gate {

        @Override
        public Truth over(Row row) {
            return part.over(row).negated();
        }

        @Override
        public void missing(Row row, BitSet into) {
            part.missing(row, into);
        }

        @Override
        public void turns(int column, Row row, LongConsumer into) {
            part.turns(column, row, into);
        }
    }

    /** Some together: one {@code absorbing} part settles all, else an open one leaves them open. */
    static final class Group implements Gate {

        private final Truth absorbing;
        private final Gate[] parts;

        private Group(Truth absorbing, List<Gate> parts) {
            this.absorbing = absorbing;
            this.parts = parts.toArray(Gate[]::new);
        }

        static Gate of(Truth absorbing, List<Gate> parts) {
            List<Gate> kept = new ArrayList<>();
            for (Gate part : parts) {
                if (part instanceof Always(Truth truth) && truth == absorbing) {
                    return part;
                }
                if (part instanceof Group group && group.absorbing == absorbing) {
                    kept.addAll(List.of(group.parts));
                } else if (!(part instanceof Always(Truth truth)) || truth == Truth.OPEN) {
                    kept.add(part);
                }
            }
            return switch (kept.size()) {
                case 0 -> new Always(absorbing.negated());
                case 1 -> kept.getFirst();
                default -> new Group(absorbing, kept);
            };
        }

        @Override
        public Truth over(Row row) {
            Truth whole = absorbing.negated();
            for (Gate part : parts) {
                Truth truth = part.over(row);
                if (truth == absorbing) {
                    return absorbing;
                }
                if (truth == Truth.OPEN) {
                    whole = Truth.OPEN;
                }
            }
            return whole;
        }

        @Override
        public void missing(Row row, BitSet into) {
            for (Gate part : parts) {
                if (part.over(row) == Truth.OPEN) {
                    part.missing(row, into);
                }
            }
        }

        @Override
        public void turns(int column, Row row, LongConsumer into) {
            for (Gate part : parts) {
                part.turns(column, row, into);
            }
        }
    }
}
