package fr.phare.help;

import fr.phare.access.AccountId;
import fr.phare.casefile.CaseId;
import fr.phare.live.Watched;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads calls for help. */
@Component
@Transactional(readOnly = true)
class HelpRows implements Watched {

    private static final String SELECT =
            """
            select id, case_id, asked_by, asked_at, sentence, helper_id, ended_at,
              array(select account_id from help.joined where call_id = call.id
                    order by joined_at, account_id) as joined
            from help.call
            """;

    private final JdbcClient jdbc;
    private final WorkingDay day;

    HelpRows(JdbcClient jdbc, WorkingDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** Those of today that have not ended, the longest waiting first. */
    List<HelpCall> open() {
        return jdbc.sql(
                        SELECT
                                + """
                                where ended_at is null and asked_at >= :today
                                order by asked_at limit 20
                                """)
                .param("today", Timestamp.from(day.began()))
                .query(HelpRows::read)
                .list();
    }

    /** Those asked since {@code from}, newest first. */
    List<HelpCall> since(Instant from, int limit) {
        return jdbc.sql(SELECT + "where asked_at >= :from order by asked_at desc limit :limit")
                .param("from", Timestamp.from(from))
                .param("limit", limit)
                .query(HelpRows::read)
                .list();
    }

    /** The call, which nobody else joins or ends until the end of the transaction. */
    @Transactional
    Optional<HelpCall> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(HelpRows::read)
                .optional();
    }

    @Override
    public int fingerprint() {
        return open().hashCode();
    }

    private static HelpCall read(ResultSet row, int number) throws SQLException {
        return new HelpCall(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("sentence"),
                account(row.getObject("helper_id", UUID.class)),
                accounts(row.getArray("joined")),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static List<AccountId> accounts(Array joined) throws SQLException {
        return Arrays.stream((UUID[]) joined.getArray()).map(AccountId::new).toList();
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
