package fr.phare.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Every try was committed before the message was handed over, so that nothing leaves unknown; only
 * what was in flight leaves twice, under the same Message-ID.
 */
final class MailCheck {

    private record Message(String state, int attempts) {}

    private static final History.Mailing NEVER = new History.Mailing(0, 0);

    void check(Connection connection, History history, Findings findings) throws SQLException {
        Map<String, Message> messages = new HashMap<>();
        Rows.each(
                connection,
                "select id, state, attempts from mail.message where channel = 'email'",
                row ->
                        messages.put(
                                row.getString(1), new Message(row.getString(2), row.getInt(3))));
        history.mails()
                .forEach(
                        (id, mailing) -> {
                            Message message = messages.get(id);
                            findings.look(
                                    "messages whose try was kept before they left",
                                    message != null && message.attempts >= mailing.begun(),
                                    id);
                        });
        messages.forEach(
                (id, message) -> {
                    if (message.state.equals("sent")) {
                        int accepted = history.mails().getOrDefault(id, NEVER).accepted();
                        findings.look("sent messages that had arrived", accepted > 0, id);
                    }
                });
    }

    /** Messages that arrived more than once, always under the same Message-ID. */
    static long repeated(History history) {
        return history.mails().values().stream().filter(mail -> mail.begun() > 1).count();
    }

    /** Messages still to be sent, or in flight when the machine died less than five minutes ago. */
    static int unfinished(Connection connection) throws SQLException {
        int[] count = new int[1];
        Rows.each(
                connection,
                """
                select count(*) from mail.message
                where channel = 'email' and state in ('queued', 'sending')
                """,
                row -> count[0] = row.getInt(1));
        return count[0];
    }
}
