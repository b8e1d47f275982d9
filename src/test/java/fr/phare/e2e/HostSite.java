package fr.phare.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The site of somebody else, on an origin of its own, which shows what it copied from an
 * installation.
 */
final class HostSite implements AutoCloseable {

    private record Served(String html, String policy) {}

    private final HttpServer server;
    private final Map<String, Served> pages = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private final TwoChambers chambers;
    private final Browser browser;

    private HostSite(HttpServer server, TwoChambers chambers, Browser browser) {
        this.server = server;
        this.chambers = chambers;
        this.browser = browser;
        server.createContext("/", this::answer);
        server.start();
    }

    /** The site, the installation of that name, and a browser to see both. */
    static HostSite open(String name) {
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            return new HostSite(HttpServer.create(free, 0), TwoChambers.open(name), Browser.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TwoChambers chambers() {
        return chambers;
    }

    Browser browser() {
        return browser;
    }

    /** What the installation's page {@code /widget} shows under {@code id}. */
    String copied(String id) {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(chambers.address() + "/widget?cell=ici");
            return page.locator("#" + id).textContent();
        }
    }

    /** The address of a sound page around {@code body}. */
    String page(String body) {
        return page(body, "");
    }

    /** The same, sent with a content policy. */
    String page(String body, String policy) {
        return serve(
                """
                <!doctype html>
                <html lang="fr">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Chambre de métiers</title>
                <main><h1>Chambre de métiers</h1>
                %s
                </main>
                </html>
                """
                        .formatted(body),
                policy);
    }

    /** The address of {@code html}. */
    String serve(String html, String policy) {
        String path = "/" + count.incrementAndGet();
        pages.put(path, new Served(html, policy));
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Served page = pages.get(exchange.getRequestURI().getPath());
        byte[] body = (page == null ? "" : page.html()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
        if (page != null && !page.policy().isEmpty()) {
            exchange.getResponseHeaders().add("Content-Security-Policy", page.policy());
        }
        exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        browser.close();
        chambers.close();
    }
}
