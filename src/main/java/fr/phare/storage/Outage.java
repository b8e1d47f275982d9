package fr.phare.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that is not there for the moment, or has no room, from a mistake of ours: what
 * was asked can be asked again later.
 */
public final class Outage {

    /** What the pool says of a connection that it gave up, without a state. */
    private static final String GIVEN_UP = "Connection is closed";

    private Outage() {}

    /**
     * Whether {@code failure} came of an outage. On a connection that was lost the rollback fails
     * as well, and hides why: a commit or rollback that cannot be done is taken for one.
     */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException broken && isOutage(broken))) {
                return true;
            }
        }
        return false;
    }

    /**
     * SQLSTATE class 08 is a failed connection, 53 a full disk or memory, 57P a server that stops,
     * crashed or starts, 58 a failed disk (PostgreSQL, appendix A).
     */
    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? GIVEN_UP.equals(failure.getMessage())
                : state.matches("(08|53|57P|58).*");
    }
}
