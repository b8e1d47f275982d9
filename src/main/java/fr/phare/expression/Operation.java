package fr.phare.expression;

/** Exact arithmetic on whole numbers. There is no division: multiply the other side instead. */
public enum Operation {
    PLUS("+"),
    MINUS("-"),
    TIMES("*");

    private final String symbol;

    Operation(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /**
     * Computes.
     *
     * @throws ArithmeticException on overflow
     */
    long compute(long left, long right) {
        return switch (this) {
            case PLUS -> Math.addExact(left, right);
            case MINUS -> Math.subtractExact(left, right);
            case TIMES -> Math.multiplyExact(left, right);
        };
    }
}
