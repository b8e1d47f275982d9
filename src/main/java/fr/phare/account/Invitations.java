package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.storage.ServerSecret;
import fr.phare.storage.Wall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links to choose a password: good once, for seven days, and only the latest of an account. */
@Component
class Invitations {

    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final String OPEN = "used_at is null and expires_at > :now";

    private final JdbcClient jdbc;
    private final ServerSecret secret;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc, ServerSecret secret, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a link for {@code account} of the current chamber.
     *
     * @param mailed whether it is to be sent to them
     * @return its path
     */
    String make(AccountId account, boolean mailed) {
        String token = secret.token("invitation", UUID.randomUUID());
        withdraw(account);
        jdbc.sql(
                        """
                        insert into account.invitation_directory
                          (token_hash, chamber_id, account_id, expires_at)
                        values (:token, wall.chamber(), :account, :until)
                        """)
                .param("token", ServerSecret.hash(token))
                .param("account", account.value())
                .param("until", now().plus(GOOD_FOR))
                .update();
        String link = "/invitation/" + token;
        events.publishEvent(new PersonInvited(Wall.current(), account, mailed, link));
        return link;
    }

    /** Ends every open link of {@code account}. */
    void withdraw(AccountId account) {
        jdbc.sql(
                        """
                        update account.invitation_directory set used_at = :now
                        where account_id = :account and used_at is null
                        """)
                .param("now", now())
                .param("account", account.value())
                .update();
    }

    /** Until when the latest link of each account was good that nobody used or withdrew. */
    Map<AccountId, Instant> unused() {
        Map<AccountId, Instant> until = new HashMap<>();
        jdbc.sql(
                        """
                        select account_id, max(expires_at) as expires_at
                        from account.invitation_directory
                        where chamber_id = wall.chamber() and used_at is null group by account_id
                        """)
                .query(
                        row -> {
                            until.put(
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    row.getObject("expires_at", OffsetDateTime.class).toInstant());
                        });
        return until;
    }

    /** Whom {@code token} invites, while it is good. */
    Optional<Accounts.Place> open(String token) {
        return jdbc.sql(
                        "select chamber_id, account_id from account.invitation_directory"
                                + " where token_hash = :token and "
                                + OPEN)
                .param("token", ServerSecret.hash(token))
                .param("now", now())
                .query(Accounts::place)
                .optional();
    }

    /** Uses {@code token} up; false when somebody else did so before. */
    boolean use(String token) {
        return jdbc.sql(
                                "update account.invitation_directory set used_at = :now"
                                        + " where token_hash = :token and "
                                        + OPEN)
                        .param("token", ServerSecret.hash(token))
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
