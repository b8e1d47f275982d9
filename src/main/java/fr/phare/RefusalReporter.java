package fr.phare;

import fr.phare.setup.PlanRefused;
import fr.phare.storage.StorageRefusal;
import java.sql.SQLException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence on the error stream why Phare does not start, where that is expected. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                System.err.println(sentence);
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartRefusal refusal -> refusal.getMessage();
            case StorageRefusal refusal -> refusal.getMessage();
            case PlanRefused refusal -> refusal.getMessage();
            case PortInUseException taken -> portInUse(taken.getPort());
            case ConnectorStartFailedException taken -> portInUse(taken.getPort());
            case SQLException unreachable when refusesConnection(unreachable) ->
                    "The database cannot be reached: " + unreachable.getMessage();
            default -> null;
        };
    }

    private static String portInUse(int port) {
        return "Port %d cannot be opened, it is already in use or not permitted: choose another."
                .formatted(port);
    }

    /** SQLSTATE class 08 is a failed connection, 28 a refused role, 3D000 a missing database. */
    private static boolean refusesConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && (state.startsWith("08") || state.startsWith("28") || state.equals("3D000"));
    }
}
