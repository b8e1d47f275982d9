package fr.phare.callback;

import fr.phare.chamber.CellId;
import fr.phare.chamber.EveryChamber;
import fr.phare.storage.Pipeline;
import fr.phare.storage.ServerSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Same key and same body, same answer, for 24 hours. A duplicate that arrives while the first is
 * being kept waits for it: both insert the same row, and the database lets one go first.
 */
@Component
class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final String CLAIM =
            """
            insert into callback.idempotency as i
              (cell_id, key_hash, body_hash, form_id, created_at)
            values (?, ?, ?, ?, ?)
            on conflict (cell_id, key_hash) do update set
              body_hash = excluded.body_hash, form_id = excluded.form_id,
              created_at = excluded.created_at
            where i.created_at < ?
            """;

    /** What is known of a key. */
    sealed interface Claim {

        /** The key is new: {@code form} is to be kept under it. */
        record Fresh() implements Claim {}

        /** The same asking was kept before as {@code form}. */
        record Repeated(FormId form) implements Claim {}

        /** The key stands for another asking. */
        record Different() implements Claim {}
    }

    private final JdbcClient jdbc;
    private final EveryChamber chambers;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, EveryChamber chambers, Clock clock) {
        this.jdbc = jdbc;
        this.chambers = chambers;
        this.clock = clock;
    }

    /** Forgets the keys that stand for nothing any more. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forgetExpired() {
        Timestamp expired = Timestamp.from(clock.instant().minus(KEPT));
        chambers.run("Keys", () -> forget(expired));
    }

    private void forget(Timestamp expired) {
        jdbc.sql("delete from callback.idempotency where created_at < ?").param(expired).update();
    }

    /**
     * Claims {@code key} for {@code form}, in the transaction that keeps the form.
     *
     * @return what is known of the key, to be asked for once {@code pipeline} was sent
     */
    Pipeline.Answer<Claim> claim(
            CellId cell, String key, String body, FormId form, Instant now, Pipeline pipeline) {
        byte[] bodyHash = ServerSecret.hash(body);
        return pipeline.update(
                        CLAIM,
                        cell.value(),
                        ServerSecret.hash(key),
                        bodyHash,
                        form.value(),
                        Timestamp.from(now),
                        Timestamp.from(now.minus(KEPT)))
                .map(claimed -> claimed == 1 ? new Claim.Fresh() : earlier(cell, key, bodyHash));
    }

    private Claim earlier(CellId cell, String key, byte[] bodyHash) {
        return find(cell, key, bodyHash, Instant.EPOCH).orElseThrow();
    }

    /** What {@code key} stands for, where it has not expired: never fresh. */
    Optional<Claim> find(CellId cell, String key, String body, Instant now) {
        return find(cell, key, ServerSecret.hash(body), now.minus(KEPT));
    }

    private Optional<Claim> find(CellId cell, String key, byte[] bodyHash, Instant since) {
        return jdbc.sql(
                        """
                        select body_hash, form_id from callback.idempotency
                        where cell_id = :cell and key_hash = :key and created_at >= :since
                        """)
                .param("cell", cell.value())
                .param("key", ServerSecret.hash(key))
                .param("since", Timestamp.from(since))
                .query((row, number) -> known(row, bodyHash))
                .optional();
    }

    private static Claim known(ResultSet row, byte[] bodyHash) throws SQLException {
        return Arrays.equals(row.getBytes("body_hash"), bodyHash)
                ? new Claim.Repeated(new FormId(row.getObject("form_id", UUID.class)))
                : new Claim.Different();
    }
}
