package fr.phare.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open pages with a stream that is told what to say, with a shared worker and without. */
class LiveE2E {

    private static final Path SCRIPTS = Path.of("src/main/resources/static");
    private static final String PAGE =
            """
            <!doctype html><html lang="fr"><title>Phare</title><body>
            <div id="live" data-stream="/flux" data-worker="/live-worker.js" data-since="100"></div>
            <script>
              window.fetched = 0;
              document.body.addEventListener('line-changed', () => { window.fetched++; });
            </script>
            <script type="module" src="/live.js"></script></body></html>
            """;

    private static Browser browser;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedBlockingQueue<Long> versions = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer server;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> send(exchange, "text/html", PAGE));
        for (String name : new String[] {"live.js", "live-worker.js", "live-stream.js"}) {
            String script = Files.readString(SCRIPTS.resolve(name));
            server.createContext("/" + name, exchange -> send(exchange, "text/javascript", script));
        }
        server.createContext("/flux", this::stream);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatChangedBeforeAPageListenedIsFetchedAndNothingTwice(boolean shared) {
        try (BrowserContext office = browser.desk()) {
            versions.add(200L);
            Page page = open(office, shared);
            fetches(page, 1);
            versions.add(200L);
            versions.add(201L);
            fetches(page, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageThatIsNewerThanTheLastChangeFetchesNothing(boolean shared) {
        try (BrowserContext office = browser.desk()) {
            versions.add(100L);
            Page page = open(office, shared);
            page.waitForTimeout(3_000);
            assertThat(page.evaluate("window.fetched")).isEqualTo(0);
            versions.add(101L);
            fetches(page, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamThatIsRefusedIsOpenedAgain(boolean shared) {
        try (BrowserContext office = browser.desk()) {
            refusals.set(2);
            versions.add(200L);
            Page page = open(office, shared);
            fetches(page, 1);
            assertThat(refusals).hasValueLessThanOrEqualTo(0);
        }
    }

    private Page open(BrowserContext office, boolean shared) {
        Page page = office.newPage();
        if (!shared) {
            page.addInitScript("delete window.SharedWorker");
        }
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return page;
    }

    private static void fetches(Page page, int times) {
        page.waitForFunction("times => window.fetched >= times", times);
        assertThat(page.evaluate("window.fetched")).isEqualTo(times);
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (refusals.getAndDecrement() > 0) {
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            while (true) {
                String event = "event: line\ndata: %d\n\n".formatted(versions.take());
                exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
