package fr.phare.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.account.People;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.ServerSecret;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, sent what no page of Phare sends, by somebody who may use it: each thing that it
 * reads in turn, the others being sound. It answers, and says no more than it should.
 *
 * <p>Every request is undone, so that all of them meet the same chamber.
 */
@PhareTest
class OddInputTest {

    private static final int WORKERS = 2;

    /** What is refused all the same, how, and why. */
    private static final Map<String, String> REFUSED =
            Map.ofEntries(
                    Map.entry("GET /demonstration/boite/{slug}", "404 no demonstration"),
                    Map.entry(
                            "GET /demonstration/boite/{slug}/messages/{id}",
                            "404 no demonstration"),
                    Map.entry("GET /apparence/logo/{slug}/{hash}", "404 no picture was sent"),
                    Map.entry("GET /reglages/images/{hash}", "404 no picture was sent"),
                    Map.entry("POST /reglages/{slug}/{key}/image", "422 it takes a file"),
                    Map.entry("POST /imports", "422 it takes a file"),
                    Map.entry("POST /compte/second-facteur", "422 it takes an app’s code"),
                    Map.entry("POST /dossiers/{id}/doublons", "404 nobody seems to be twice"),
                    Map.entry(
                            "POST /dossiers/{id}/doublons/distinctes",
                            "404 nobody seems to be twice"),
                    Map.entry(
                            "POST /dossiers/{id}/doublons/{person}/annulation",
                            "404 nobody was made one"));

    @Autowired private List<RequestMappingHandlerMapping> mappings;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private ChamberSetup setup;
    @Autowired private People people;
    @Autowired private ServerSecret secret;
    @Autowired private Clock clock;
    @Autowired private PlatformTransactionManager transactions;

    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void whateverIsSentIsAnsweredInWords() throws Exception {
        onEveryRoute(this::sendOddThings);

        assertThat(sent).hasValueGreaterThan(5_000);
        assertThat(failures.stream().sorted())
                .as("of %s requests to %d routes", sent, routes().size())
                .isEmpty();
    }

    /** Else the odd values were refused for what was sent beside them. */
    @Test
    void whatIsSoundIsTaken() throws Exception {
        onEveryRoute(this::sendSoundThings);

        assertThat(failures.stream().sorted()).as("(route, way)").isEmpty();
    }

    private List<Route> routes() {
        return Route.all(mappings)
                .filter(route -> !route.path().equals("/error"))
                .filter(route -> !Input.of(route).isEmpty())
                .toList();
    }

    /** In several threads, each with a chamber of its own. */
    private void onEveryRoute(BiConsumer<Route, UndoneRequests> trial) throws Exception {
        List<Route> routes = routes();
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            for (int i = 0; i < WORKERS; i++) {
                workers.add(
                        threads.submit(
                                () -> {
                                    UndoneRequests requests = requests();
                                    for (int n = next.getAndIncrement();
                                            n < routes.size();
                                            n = next.getAndIncrement()) {
                                        trial.accept(routes.get(n), requests);
                                    }
                                }));
            }
        }
        for (Future<?> worker : workers) {
            rethrow(worker);
        }
    }

    private static void rethrow(Future<?> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private UndoneRequests requests() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        SoundChamber chamber =
                new SoundChamber(Chambers.by(setup).createAlone(), mvc, jdbc, people, today);
        chamber.plant(secret);
        return new UndoneRequests(mvc, transactions, chamber);
    }

    private void sendOddThings(Route route, UndoneRequests requests) {
        SoundValues values = requests.chamber().values();
        for (Map<String, String> way : values.ways(route)) {
            for (Input input : Input.of(route)) {
                if (values.reads(way, input)) {
                    sendOddThings(route, way, input, requests);
                }
            }
        }
    }

    private void sendOddThings(
            Route route, Map<String, String> way, Input input, UndoneRequests requests) {
        for (OddValue value : OddValue.ALL) {
            if (isAnAddress(input, value)) {
                Sent request = requests.sound(route, way).with(input, value);
                for (String wrong : requests.wrong(request)) {
                    failures.add(
                            "%s %s, %s: %s → %s".formatted(route, way, input.name(), value, wrong));
                }
                sent.incrementAndGet();
            }
        }
    }

    /** An address has no empty parts, none that is missing, and none twice. */
    private static boolean isAnAddress(Input input, OddValue value) {
        return input.kind() != Input.Kind.PATH || value.isOne();
    }

    private void sendSoundThings(Route route, UndoneRequests requests) {
        for (Map<String, String> way : requests.chamber().values().ways(route)) {
            int status = requests.status(requests.sound(route, way));
            String known = REFUSED.get(route.method() + " " + route.shown());
            if (known == null ? status >= 400 : !known.startsWith(status + " ")) {
                failures.add("%s %s → %d".formatted(route, way, status));
            }
        }
    }
}
