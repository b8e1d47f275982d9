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
 * Slows down guessing at one e-mail address, known or not, on all nodes and across restarts: five
 * tries are free, then 30 s, 1 min, 2 min… up to 15 min between tries.
 */
@Component
class Attempts {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final RateLimits addresses;
    private final Clock clock;

    Attempts(JdbcClient jdbc, RateLimits addresses, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
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
    Optional<Instant> begin(String emailKey) {
        OffsetDateTime now = now();
        int counted =
                jdbc.sql(
                                """
                                insert into account.attempt_directory as a
                                  (email_hash, failures, last_at)
                                values (:email, 1, :now)
                                on conflict (email_hash) do update set
                                  last_at = :now,
                                  failures = case when a.last_at < :forgotten then 1
                                                  else a.failures + 1 end,
                                  blocked_until = case
                                    when a.last_at >= :forgotten and a.failures >= 4 then
                                      cast(:now as timestamptz) + make_interval(secs =>
                                        least(900, 30 * power(2, least(a.failures - 4, 10)))) end
                                where coalesce(a.blocked_until, '-infinity') <= :now
                                """)
                        .param("email", ServerSecret.hash(emailKey))
                        .param("now", now)
                        .param("forgotten", now.minus(FORGOTTEN_AFTER))
                        .update();
        return counted == 1 ? Optional.empty() : Optional.of(blockedUntil(emailKey));
    }

    private Instant blockedUntil(String emailKey) {
        return jdbc.sql(
                        """
                        select blocked_until from account.attempt_directory
                        where email_hash = :email
                        """)
                .param("email", ServerSecret.hash(emailKey))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant);
    }

    /** Somebody has signed in: forgets their failures, and those that are old. */
    void forget(String emailKey) {
        jdbc.sql(
                        """
                        delete from account.attempt_directory
                        where email_hash = :email or last_at < :forgotten
                        """)
                .param("email", ServerSecret.hash(emailKey))
                .param("forgotten", now().minus(FORGOTTEN_AFTER))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
