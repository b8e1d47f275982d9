package fr.phare.business;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server that answers well, late, wrongly or not at all. */
class CompanyLookupTest {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final String FLORIST =
            """
            {"results": [{"siren": "123456782", "nom_complet": "FLEURS D'ELO",
              "nom_raison_sociale": "FLEURS D'ELO", "nature_juridique": "5499",
              "siege": {"siret": "12345678200010", "activite_principale": "47.76Z",
                "code_postal": "59000", "commune": "59350", "libelle_commune": "LILLE",
                "etat_administratif": "A", "date_creation": "2012-05-01", "est_siege": true,
                "liste_enseignes": ["AU BEGONIA"], "nom_commercial": null},
              "matching_etablissements": []}],
             "total_results": 1}
            """;

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-28T09:00:00Z");
    private HttpServer server;
    private Answer answer = exchange -> respond(exchange, 200, FLORIST);
    private CompanyLookup lookup;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/search",
                exchange -> {
                    asked.incrementAndGet();
                    try (exchange) {
                        answer.to(exchange);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
        lookup = new CompanyLookup(new LookupSettings(url, PATIENCE), moving(clock));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A clock that this test moves. */
    private Clock moving(Clock zone) {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return zone.getZone();
            }

            @Override
            public Clock withZone(java.time.ZoneId other) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void readsAFirmOnceAndKeepsIt() {
        Establishment florist = lookup.search("fleurs d'élo & co", 8).getFirst();

        assertThat(florist.siret().value()).isEqualTo("12345678200010");
        assertThat(florist.name()).isEqualTo("FLEURS D'ELO");
        assertThat(florist.otherNames()).isEqualTo("AU BEGONIA");
        assertThat(florist.place().display()).isEqualTo("LILLE (59000)");
        assertThat(florist.isCompany()).isTrue();
        assertThat(lookup.search("fleurs d'élo & co", 8)).containsExactly(florist);
        assertThat(asked).hasValue(1);
    }

    @Test
    void isNotAskedWhereItIsNotWantedOrNothingIsTyped() {
        var off = new CompanyLookup(new LookupSettings("", PATIENCE), Clock.systemUTC());

        assertThat(off.search("fleurs", 8)).isEmpty();
        assertThat(lookup.search("fl", 8)).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void nobodyWaitsForAServerThatIsSlowOrDrips() {
        for (Answer slow :
                new Answer[] {
                    exchange -> Thread.sleep(10_000),
                    exchange -> {
                        exchange.sendResponseHeaders(200, 0);
                        exchange.getResponseBody().write('{');
                        exchange.getResponseBody().flush();
                        Thread.sleep(10_000);
                    }
                }) {
            answer = slow;
            long began = System.nanoTime();
            assertThat(lookup.search("fleurs", 8)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(PATIENCE.multipliedBy(3));
        }
    }

    @Test
    void wrongAnswersAreNone() {
        for (Answer wrong :
                new Answer[] {
                    exchange -> respond(exchange, 500, "{}"),
                    exchange -> respond(exchange, 200, "{\"results\": [{\"siege\":"),
                }) {
            answer = wrong;
            assertThat(lookup.search("fleurs", 8)).isEmpty();
        }
        for (String odd : new String[] {"[]", "{}", "{\"results\": [{\"siege\": 7}]}", "null"}) {
            answer = exchange -> respond(exchange, 200, odd);
            assertThat(lookup.search("odd " + odd, 8)).isEmpty();
        }
    }

    @Test
    void tooLargeAnAnswerIsLeft() {
        answer = exchange -> respond(exchange, 200, "[" + " ".repeat(2_000_000) + "]");

        assertThat(lookup.search("fleurs", 8)).isEmpty();
    }

    @Test
    void afterFailuresInARowItIsLeftAloneForAMinute() {
        answer = exchange -> respond(exchange, 500, "");
        for (int i = 0; i < 10; i++) {
            assertThat(lookup.search("fleurs " + i, 8)).isEmpty();
        }
        assertThat(asked).hasValue(3);

        answer = exchange -> respond(exchange, 200, FLORIST);
        now = now.plusSeconds(61);
        assertThat(lookup.search("fleurs", 8)).hasSize(1);
    }

    @Test
    void itIsLeftAloneAtOnceWhenItSaysThatItIsAskedTooOften() {
        answer = exchange -> respond(exchange, 429, "");
        lookup.search("fleurs", 8);
        lookup.search("fleurs lille", 8);

        assertThat(asked).hasValue(1);
    }

    @Test
    void nothingHappensWhereNobodyListens() {
        server.stop(0);

        assertThat(lookup.search("fleurs", 8)).isEmpty();
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
