package fr.phare.mail;

import fr.phare.chamber.CellId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

final class MessageRows {

    static final String COLUMNS =
            """
            id, cell_id, channel, recipient, sender_name, subject, body_text, body_html, state,
            attempts, created_at, sent_at, confidential, last_problem, next_try_at
            """;

    private MessageRows() {}

    static Message read(ResultSet row, int number) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Message(
                row.getObject("id", UUID.class),
                new CellId(row.getObject("cell_id", UUID.class)),
                Channel.read(row.getString("channel")),
                row.getString("recipient"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                MessageState.read(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getBoolean("confidential"),
                SendProblem.read(row.getString("last_problem")),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant());
    }
}
