package fr.phare.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions for what is written; reading a session is one statement and needs none. Every
 * request of a signed-in person begins with it, and an empty commit is a round trip.
 */
final class SessionTransactions implements TransactionOperations {

    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private final TransactionOperations writing;

    SessionTransactions(TransactionOperations writing) {
        this.writing = writing;
    }

    static <T extends @Nullable Object> T reading(Supplier<T> work) {
        return ScopedValue.where(READING, true).call(work::get);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return READING.isBound()
                ? TransactionOperations.withoutTransaction().execute(action)
                : writing.execute(action);
    }
}
