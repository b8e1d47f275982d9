package fr.phare.selfcheck;

import fr.phare.chamber.CellId;
import fr.phare.settings.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code selfcheck.saved}, inside the wall; what is past its time is not found. */
@Component
class SavedChecks {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    SavedChecks(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps a new one; the key to it. */
    CheckToken keep(CellId cell, Said said) {
        CheckToken token = CheckToken.fresh();
        jdbc.sql(
                        """
                        insert into selfcheck.saved
                          (cell_id, token_hash, answers, passed, created_at, changed_at)
                        values (:cell, :token, :answers::jsonb, :passed, :now, :now)
                        """)
                .param("cell", cell.value())
                .param("token", token.hash())
                .param("answers", json(said.answers()))
                .param("passed", said.passed().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    Optional<SavedCheck> find(CellId cell, CheckToken token) {
        return jdbc.sql(
                        """
                        select answers, passed, changed_at from selfcheck.saved
                        where cell_id = :cell and token_hash = :token and changed_at >= :cutoff
                        """)
                .param("cell", cell.value())
                .param("token", token.hash())
                .param("cutoff", cutoff())
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * Adds what was said to what was kept, in one statement: of two forms sent at once none is
     * lost, and the last word on a fact holds.
     *
     * @return false where there is none any more
     */
    boolean add(CellId cell, CheckToken token, Said said) {
        return jdbc.sql(
                                """
                                update selfcheck.saved set
                                  answers = (answers - :passed::text[] - :removed::text[])
                                    || :answers::jsonb,
                                  passed = array(
                                    select distinct fact from unnest(passed || :passed::text[]) fact
                                    where fact <> all (:told::text[])),
                                  changed_at = greatest(changed_at, :now)
                                where cell_id = :cell and token_hash = :token
                                  and changed_at >= :cutoff
                                """)
                        .param("cell", cell.value())
                        .param("token", token.hash())
                        .param("answers", json(said.answers()))
                        .param("passed", said.passed().toArray(String[]::new))
                        .param("removed", said.removed().toArray(String[]::new))
                        .param("told", told(said))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("cutoff", cutoff())
                        .update()
                == 1;
    }

    void erase(CellId cell, CheckToken token) {
        jdbc.sql("delete from selfcheck.saved where cell_id = :cell and token_hash = :token")
                .param("cell", cell.value())
                .param("token", token.hash())
                .update();
    }

    private Timestamp cutoff() {
        return Timestamp.from(clock.instant().minus(kept()));
    }

    private Duration kept() {
        return Duration.ofDays(settings.ofChamber(CheckRetention.DAYS));
    }

    /** Answered or taken back: no more among those passed. */
    private static String[] told(Said said) {
        return Stream.concat(said.answers().keySet().stream(), said.removed().stream())
                .toArray(String[]::new);
    }

    private static String json(Map<String, String> answers) {
        return JsonMapper.shared().writeValueAsString(answers);
    }

    private static SavedCheck read(ResultSet row) throws SQLException {
        String[] passed = (String[]) row.getArray("passed").getArray();
        return new SavedCheck(
                JsonMapper.shared().readValue(row.getString("answers"), ANSWERS),
                Set.of(passed),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
