package fr.phare.storage;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs work inside one chamber: every connection opened within sees that chamber's rows only.
 *
 * <p>The database enforces it (row-level security); outside any wall a walled table answers with an
 * error, never with rows. See docs/adr/0003.
 */
public final class Wall {

    private static final ScopedValue<ChamberId> CHAMBER = ScopedValue.newInstance();

    private Wall() {}

    /** Runs {@code work} inside {@code chamber} and returns its result. */
    public static <T> T within(ChamberId chamber, Supplier<T> work) {
        refuseCrossing(chamber);
        return ScopedValue.where(CHAMBER, chamber).call(work::get);
    }

    /** Runs {@code work} inside {@code chamber}. */
    public static void run(ChamberId chamber, Runnable work) {
        refuseCrossing(chamber);
        ScopedValue.where(CHAMBER, chamber).run(work);
    }

    /** Whether the current thread works in a chamber. */
    public static boolean isInside() {
        return CHAMBER.isBound();
    }

    /**
     * The chamber the current thread works in.
     *
     * @throws IllegalStateException outside any chamber
     */
    public static ChamberId current() {
        if (!CHAMBER.isBound()) {
            throw new IllegalStateException("No chamber: this work must run inside Wall.within");
        }
        return CHAMBER.get();
    }

    static String settingForConnections() {
        return CHAMBER.isBound() ? CHAMBER.get().toString() : "";
    }

    private static void refuseCrossing(ChamberId chamber) {
        boolean sameSide = settingForConnections().equals(chamber.toString());
        if (!sameSide && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction cannot cross the wall between chambers");
        }
    }
}
