package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.storage.ServerSecret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers that signed in before. The key in their cookie opens nothing: whoever has it is counted
 * apart from strangers who try the same address, no more.
 */
@Component
class KnownBrowsers {

    static final String COOKIE = "phare_connu";

    private static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final ServerSecret secret;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, ServerSecret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /** Whether the account of {@code emailKey} signed in with {@code browser}. */
    boolean know(String browser, String emailKey) {
        return !browser.isEmpty()
                && jdbc.sql(
                                """
                                select exists (select 1 from account.known_browser_directory
                                  join account.account_directory using (account_id)
                                  where browser_hash = :browser and email_key = :key
                                    and seen_at > :oldest)
                                """)
                        .param("browser", ServerSecret.hash(browser))
                        .param("key", emailKey)
                        .param("oldest", now().minus(KEPT))
                        .query(Boolean.class)
                        .single();
    }

    /** {@code account} has signed in: knows the browser from now on. */
    void remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        String browser = Origin.of(request).browser();
        String key = isOurs(browser) ? browser : secret.token("browser", UUID.randomUUID());
        jdbc.sql(
                        """
                        insert into account.known_browser_directory
                          (browser_hash, account_id, seen_at)
                        values (:browser, :account, :now)
                        on conflict (browser_hash, account_id) do update set seen_at = :now
                        """)
                .param("browser", ServerSecret.hash(key))
                .param("account", account.value())
                .param("now", now())
                .update();
        jdbc.sql("delete from account.known_browser_directory where seen_at <= ?")
                .param(now().minus(KEPT))
                .update();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, request).toString());
    }

    private boolean isOurs(String browser) {
        return !browser.isEmpty()
                && jdbc.sql(
                                """
                                select exists (select 1 from account.known_browser_directory
                                  where browser_hash = ?)
                                """)
                        .param(ServerSecret.hash(browser))
                        .query(Boolean.class)
                        .single();
    }

    /** Sent to the sign-in alone. */
    private static ResponseCookie cookie(String key, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, key)
                .path("/connexion")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
    }

    /** The password changed: whoever knew the old one is a stranger again. */
    void forget(AccountId account) {
        jdbc.sql("delete from account.known_browser_directory where account_id = ?")
                .param(account.value())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
