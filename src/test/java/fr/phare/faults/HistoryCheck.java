package fr.phare.faults;

import java.sql.Connection;
import java.sql.SQLException;

/** Compares what the clients were told with what is kept. */
final class HistoryCheck {

    private final AskingCheck askings = new AskingCheck();
    private final LineCheck line = new LineCheck();
    private final CaseCheck cases = new CaseCheck();
    private final MailCheck mails = new MailCheck();

    /** Call while nobody is served, or after all were answered. */
    Findings check(Installation installation, History history) throws SQLException {
        Findings findings = new Findings();
        try (Connection connection = installation.owner()) {
            askings.check(connection, history, findings);
            line.check(connection, history, findings);
            cases.check(connection, history, findings);
            mails.check(connection, history, findings);
        }
        return findings;
    }
}
