package fr.phare.account;

import fr.phare.storage.ServerSecret;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing at one e-mail address, known or not, on all nodes and across restarts. From
 * one network five tries are free, then 30 s, 1 min, 2 min… up to 15 min between tries; from all
 * networks together, fifty. A browser that signed in before is counted by itself, like somebody who
 * is signed in: what strangers try does not keep people out.
 */
@Component
class Attempts {

    static final int FREE_FROM_ONE_PLACE = 5;
    static final int FREE_IN_ALL = 50;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final RateLimits addresses;
    private final KnownBrowsers browsers;
    private final Clock clock;

    Attempts(JdbcClient jdbc, RateLimits addresses, KnownBrowsers browsers, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.browsers = browsers;
        this.clock = clock;
    }

    /** Counts one attempt from {@code address}; until when to wait where there were too many. */
    Optional<Instant> begin(RateLimit limit, String address) {
        return addresses.count(limit, address).map(clock.instant()::plus);
    }

    /**
     * Counts one attempt at an account, before anything is compared, so that guesses made at once
     * gain nothing; until when to wait where it is not allowed.
     */
    Optional<Instant> begin(String emailKey, Origin origin) {
        boolean known = browsers.know(origin.browser(), emailKey);
        Optional<Instant> wait = count(place(emailKey, origin, known), FREE_FROM_ONE_PLACE);
        return known || wait.isPresent() ? wait : count(ServerSecret.hash(emailKey), FREE_IN_ALL);
    }

    /** Same, by somebody who is signed in and is asked for their password again. */
    Optional<Instant> beginSignedIn(String emailKey) {
        return count(signedIn(emailKey), FREE_FROM_ONE_PLACE);
    }

    private static byte[] place(String emailKey, Origin origin, boolean known) {
        String where =
                known
                        ? "browser " + origin.browser()
                        : "network " + RateLimits.network(origin.address());
        return ServerSecret.hash(emailKey + "\n" + where);
    }

    private static byte[] signedIn(String emailKey) {
        return ServerSecret.hash(emailKey + "\nsigned in");
    }

    private Optional<Instant> count(byte[] key, int free) {
        OffsetDateTime now = now();
        int counted =
                jdbc.sql(
                                """
                                insert into account.attempt_directory as a
                                  (email_hash, failures, last_at)
                                values (:key, 1, :now)
                                on conflict (email_hash) do update set
                                  last_at = :now,
                                  failures = case when a.last_at < :forgotten then 1
                                                  else a.failures + 1 end,
                                  blocked_until = case
                                    when a.last_at >= :forgotten and a.failures >= :free - 1 then
                                      cast(:now as timestamptz) + make_interval(secs =>
                                        least(900, 30 * power(2,
                                          least(a.failures - :free + 1, 10)))) end
                                where coalesce(a.blocked_until, '-infinity') <= :now
                                """)
                        .param("key", key)
                        .param("free", free)
                        .param("now", now)
                        .param("forgotten", now.minus(FORGOTTEN_AFTER))
                        .update();
        return counted == 1 ? Optional.empty() : Optional.of(blockedUntil(key));
    }

    private Instant blockedUntil(byte[] key) {
        return jdbc.sql("select blocked_until from account.attempt_directory where email_hash = ?")
                .param(key)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant);
    }

    /**
     * Somebody has signed in: forgets their failures, and those that are old. What was tried from
     * elsewhere stays counted where they are known.
     */
    void forget(String emailKey, Origin origin) {
        boolean known = browsers.know(origin.browser(), emailKey);
        forget(place(emailKey, origin, known));
        if (!known) {
            forget(ServerSecret.hash(emailKey));
        }
    }

    void forgetSignedIn(String emailKey) {
        forget(signedIn(emailKey));
    }

    private void forget(byte[] key) {
        jdbc.sql(
                        """
                        delete from account.attempt_directory
                        where email_hash = :key or last_at < :forgotten
                        """)
                .param("key", key)
                .param("forgotten", now().minus(FORGOTTEN_AFTER))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
