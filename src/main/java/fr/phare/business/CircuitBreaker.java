package fr.phare.business;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a service alone for a while after it failed several times in a row. */
final class CircuitBreaker {

    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.EPOCH;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether it may be asked. */
    synchronized boolean isClosed() {
        return !clock.instant().isBefore(openUntil);
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            open();
        }
    }

    synchronized void open() {
        failures = 0;
        openUntil = clock.instant().plus(REST);
    }

    synchronized void succeeded() {
        failures = 0;
    }
}
