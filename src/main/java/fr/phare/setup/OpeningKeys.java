package fr.phare.setup;

import fr.phare.storage.ServerSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that open a chamber, and what was typed under each. All of it lies outside the walls:
 * the keys as hashes, what was typed encrypted, and gone once the chamber is open.
 */
@Component
class OpeningKeys {

    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final String PURPOSE = "opening";
    private static final String OPEN =
            "closed_at is null and coalesce(expires_at, 'infinity') > :now";

    /** A key that is good, and what was typed under it. */
    record Key(UUID id, Draft draft) {}

    private final JdbcClient jdbc;
    private final ServerSecret secret;
    private final Clock clock;

    OpeningKeys(JdbcClient jdbc, ServerSecret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /** The key of an installation without any chamber: the same until there is one. */
    String first() {
        insert(true, null);
        return secret.token(
                PURPOSE,
                jdbc.sql(
                                """
                                select id from setup.opening_directory
                                where is_first and closed_at is null
                                """)
                        .query(UUID.class)
                        .single());
    }

    /** A key for one more chamber, good for seven days. What ran out before is erased. */
    String another() {
        jdbc.sql("delete from setup.opening_directory where expires_at <= :now")
                .param("now", now())
                .update();
        return secret.token(PURPOSE, insert(false, clock.instant().plus(GOOD_FOR)));
    }

    private UUID insert(boolean first, @Nullable Instant until) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into setup.opening_directory
                          (id, key_hash, is_first, made_at, expires_at)
                        values (:id, :hash, :first, :now, :until) on conflict do nothing
                        """)
                .param("id", id)
                .param("hash", ServerSecret.hash(secret.token(PURPOSE, id)))
                .param("first", first)
                .param("now", now())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Key> find(String key) {
        return jdbc.sql(
                        "select id, draft from setup.opening_directory where key_hash = :hash and "
                                + OPEN)
                .param("hash", ServerSecret.hash(key))
                .param("now", now())
                .query(
                        (row, number) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return new Key(id, draft(id, row.getString("draft")));
                        })
                .optional();
    }

    private Draft draft(UUID id, @Nullable String encrypted) {
        return encrypted == null
                ? Draft.EMPTY
                : Draft.read(secret.encryptor(PURPOSE, id).decrypt(encrypted));
    }

    void save(Key key, Draft draft) {
        jdbc.sql(
                        """
                        update setup.opening_directory set draft = :draft
                        where id = :id and closed_at is null
                        """)
                .param("draft", secret.encryptor(PURPOSE, key.id()).encrypt(draft.json()))
                .param("id", key.id())
                .update();
    }

    /** Uses a key up, in the caller's transaction; false when it was used before. */
    boolean close(Key key) {
        return jdbc.sql(
                                """
                                update setup.opening_directory
                                set closed_at = :now, draft = null where id = :id and
                                """
                                        + OPEN)
                        .param("now", now())
                        .param("id", key.id())
                        .update()
                == 1;
    }

    /** Ends the key of the first start: there is a chamber. */
    void closeFirst() {
        jdbc.sql(
                        """
                        update setup.opening_directory set closed_at = :now, draft = null
                        where is_first and closed_at is null
                        """)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
