package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads entries from rows of {@link #COLUMNS}. */
final class EntryRows {

    static final String COLUMNS =
            """
            e.id, e.cell_id, e.kind, e.reference, e.urgent, e.asked_at, e.not_before, e.promised_by,
            e.state, e.attempts, e.fence, l.account_id as holder
            """;

    private EntryRows() {}

    static Entry read(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                new CellId(row.getObject("cell_id", UUID.class)),
                EntryKind.read(row.getString("kind")),
                row.getString("reference"),
                row.getBoolean("urgent"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                instant(row, "promised_by"),
                EntryState.read(row.getString("state")),
                row.getInt("attempts"),
                row.getLong("fence"),
                holder == null ? null : new AccountId(holder));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
