package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads entries from rows of {@link #COLUMNS}. */
final class EntryRows {

    static final String COLUMNS =
            """
            e.id, e.cell_id, e.kind, e.reference, e.urgent, e.asked_at, e.not_before, e.promised_by,
            e.tier, e.owner_id, e.state, e.attempts, e.fence, l.account_id as holder
            """;

    private EntryRows() {}

    static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                new CellId(row.getObject("cell_id", UUID.class)),
                EntryKind.read(row.getString("kind")),
                row.getString("reference"),
                row.getBoolean("urgent"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getObject("promised_by", OffsetDateTime.class).toInstant(),
                Tier.read(row.getString("tier")),
                account(row, "owner_id"),
                EntryState.read(row.getString("state")),
                row.getInt("attempts"),
                row.getLong("fence"),
                account(row, "holder"));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}
