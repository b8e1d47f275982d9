package fr.phare.export;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * How many lists are written at a time on this node: each holds a connection of the database for as
 * long as somebody reads it, and people who wait need those.
 */
@Component
class ExportTurns {

    static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** A turn, to be closed once the list is written; nothing where all are taken. */
    Optional<Turn> take() {
        return free.tryAcquire() ? Optional.of(free::release) : Optional.empty();
    }

    /** Ends with the list. */
    @FunctionalInterface
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }
}
