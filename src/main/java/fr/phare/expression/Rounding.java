package fr.phare.expression;

/** How a quotient becomes a whole number: always said, since a cent can matter. */
public enum Rounding {
    DOWN,
    /** Halves go up. */
    NEAREST,
    UP;

    /**
     * The quotient.
     *
     * @param divisor at least 1
     * @throws ArithmeticException on overflow
     */
    long divide(long dividend, long divisor) {
        return switch (this) {
            case DOWN -> Math.floorDiv(dividend, divisor);
            case NEAREST -> nearest(dividend, divisor);
            case UP -> Math.ceilDiv(dividend, divisor);
        };
    }

    /** By the rest, not by adding half the divisor: that could overflow. */
    private static long nearest(long dividend, long divisor) {
        long whole = Math.floorDiv(dividend, divisor);
        long rest = Math.floorMod(dividend, divisor);
        return rest >= divisor - rest ? Math.incrementExact(whole) : whole;
    }
}
