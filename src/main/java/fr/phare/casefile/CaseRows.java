package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import fr.phare.queue.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads this module's rows. */
final class CaseRows {

    static final String SELECT =
            """
            select id, cell_id, siret, business_name, stage, outcome, owner_id, next_step,
              next_step_on, opened_at, merged_into, version, business_version,
              coalesce(nullif(business_name, ''),
                (select name from casefile.person p where p.case_id = case_file.id
                   and p.merged_into is null order by speaks desc, added_at limit 1), '') as title
            from casefile.case_file
            """;

    static final String SELECT_EXCHANGE =
            """
            select id, case_id, entry_id, channel, account_id, started_at, result, note,
              note_version, note_saved_at
            from casefile.exchange
            """;

    private CaseRows() {}

    static CaseFile caseFile(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        UUID merged = row.getObject("merged_into", UUID.class);
        return new CaseFile(
                new CaseId(row.getObject("id", UUID.class)),
                new CellId(row.getObject("cell_id", UUID.class)),
                row.getString("siret"),
                row.getString("business_name"),
                row.getString("title"),
                Stage.read(row.getString("stage")),
                outcome == null ? null : Outcome.read(outcome),
                new AccountId(row.getObject("owner_id", UUID.class)),
                row.getString("next_step"),
                row.getObject("next_step_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                merged == null ? null : new CaseId(merged),
                row.getInt("version"),
                row.getInt("business_version"));
    }

    static Exchange exchange(ResultSet row, int number) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        String result = row.getString("result");
        return new Exchange(
                new ExchangeId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                entry == null ? null : new EntryId(entry),
                ExchangeChannel.read(row.getString("channel")),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                result == null ? null : AttemptResult.read(result),
                row.getString("note"),
                row.getInt("note_version"),
                instant(row, "note_saved_at"));
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                PersonRole.read(row.getString("role")),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getBoolean("deceased"),
                row.getBoolean("speaks"),
                row.getInt("version"));
    }

    static FactAnswer answer(ResultSet row, int number) throws SQLException {
        return new FactAnswer(
                row.getString("fact_id"),
                row.getString("value"),
                FactSource.read(row.getString("source")),
                new AccountId(row.getObject("said_by", UUID.class)),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    static CaseEvent event(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                row.getString("kind"),
                row.getString("detail"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
