package fr.phare.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HTTP with the cookies and form token of one person, to a server that dies and comes back. */
final class Caller implements AutoCloseable {

    /** Something that can be cut off. */
    @FunctionalInterface
    interface Request {
        HttpResponse<String> send() throws IOException;
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNAVAILABLE = 503;

    private final HttpClient client;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private volatile String token = "";
    private volatile String address;
    private volatile String forwardedFor = "";

    Caller(String address) {
        this(address, HttpClient.newBuilder());
    }

    /** One who calls from {@code local}, an address of this machine. */
    Caller(String address, InetAddress local) {
        this(address, HttpClient.newBuilder().localAddress(local));
    }

    private Caller(String address, HttpClient.Builder builder) {
        this.address = address;
        this.client = builder.version(HttpClient.Version.HTTP_1_1).build();
    }

    /** As a proxy says it of whom it serves. */
    void comesFrom(String visitor) {
        forwardedFor = visitor;
    }

    void reconnect(String newAddress) {
        address = newAddress;
    }

    /** Requests that were cut off and sent again. */
    int cut() {
        return cut.get();
    }

    /** Requests that were told to come back later. */
    int unavailable() {
        return unavailable.get();
    }

    /** Repeats {@code request} through every fault until it is answered. */
    HttpResponse<String> until(Request request) {
        while (true) {
            try {
                HttpResponse<String> answer = request.send();
                if (answer.statusCode() != UNAVAILABLE) {
                    return answer;
                }
                unavailable.incrementAndGet();
            } catch (IOException lost) {
                cut.incrementAndGet();
            }
            pause(200);
        }
    }

    HttpResponse<String> json(String path, String json, String key) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> open(String path) throws IOException {
        HttpResponse<String> page = send(signed(path).GET());
        Matcher found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    HttpResponse<String> submit(String path, String... fields) throws IOException {
        StringJoiner form = new StringJoiner("&").add("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return send(
                signed(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString())));
    }

    /** The lines of an answer that does not end. */
    HttpResponse<Stream<String>> listen(String path) throws IOException {
        try {
            return client.send(signed(path).GET().build(), BodyHandlers.ofLines());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return forwardedFor.isEmpty() ? request : request.header("X-Forwarded-For", forwardedFor);
    }

    private HttpRequest.Builder signed(String path) {
        StringJoiner header = new StringJoiner("; ");
        cookies.forEach((name, value) -> header.add(name + "=" + value));
        HttpRequest.Builder request = request(path).header("Accept", "text/html,*/*");
        return cookies.isEmpty() ? request : request.header("Cookie", header.toString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";", 2)[0];
                int equals = pair.indexOf('=');
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
            return response;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
