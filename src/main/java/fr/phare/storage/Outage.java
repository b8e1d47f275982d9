package fr.phare.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that is not there for the moment, or has no room, from a mistake of ours: what
 * was asked can be asked again later.
 */
public final class Outage {

    private Outage() {}

    /**
     * Whether {@code failure} came of an outage. A rollback on the connection that was lost fails
     * as well, and hides why.
     */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException broken && isOutage(broken.getSQLState()))) {
                return true;
            }
            if (cause instanceof TransactionSystemException hiding
                    && hiding.getOriginalException() != null
                    && caused(hiding.getOriginalException())) {
                return true;
            }
        }
        return false;
    }

    /**
     * SQLSTATE class 08 is a failed connection, 53 a full disk or memory, 57P a server that stops,
     * crashed or starts, 58 a failed disk (PostgreSQL, appendix A).
     */
    private static boolean isOutage(@Nullable String state) {
        return state != null && state.matches("(08|53|57P|58).*");
    }
}
