package fr.phare.business;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.likeness.SearchWords;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Asks the public search of firms (API Recherche d’entreprises) for what the registry does not
 * have, where the installation wants that. It is a convenience: no answer in time, or a wrong one,
 * is as if nothing had been found, and after several in a row nobody is asked for a minute.
 */
@Component
class CompanyLookup {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyLookup.class);

    private static final int LARGEST_ANSWER = 1_000_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int OK = 200;
    private static final int SHORTEST_TEXT = 3;

    private final LookupSettings settings;
    private final HttpClient client;
    private final CircuitBreaker breaker;
    private final Cache<String, List<Establishment>> cache;

    CompanyLookup(LookupSettings settings, Clock clock) {
        this.settings = settings;
        this.breaker = new CircuitBreaker(clock);
        this.client = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
        this.cache =
                Caffeine.newBuilder()
                        .maximumSize(10_000)
                        .expireAfterWrite(Duration.ofHours(6))
                        .build();
    }

    /** Establishments for what somebody typed; none where nobody may be asked or none answers. */
    List<Establishment> search(String text, int limit) {
        String wanted = SearchWords.cut(text).strip();
        if (!settings.isOn() || wanted.length() < SHORTEST_TEXT) {
            return List.of();
        }
        List<Establishment> known = cache.getIfPresent(wanted);
        if (known == null && breaker.isClosed()) {
            known = ask(wanted);
        }
        return known == null ? List.of() : known.stream().limit(limit).toList();
    }

    private @org.jspecify.annotations.Nullable List<Establishment> ask(String wanted) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        settings.url()
                                                + "/search?per_page=20&q="
                                                + URLEncoder.encode(
                                                        wanted, StandardCharsets.UTF_8)))
                        .header("Accept", "application/json")
                        .timeout(settings.patience())
                        .build();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(
                        request,
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofString(), LARGEST_ANSWER));
        try {
            // The client's own patience ends with the headers; a body may drip for ever.
            return read(wanted, answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException | IOException | JacksonException failed) {
            answer.cancel(true);
            breaker.failed();
            LOG.warn("The search of firms did not answer: {}", failed.getClass().getSimpleName());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private List<Establishment> read(String wanted, HttpResponse<String> answer)
            throws IOException {
        if (answer.statusCode() == TOO_MANY_REQUESTS) {
            breaker.open();
        }
        if (answer.statusCode() != OK) {
            throw new IOException("Answered " + answer.statusCode());
        }
        List<Establishment> found = LookupAnswer.read(answer.body());
        cache.put(wanted, found);
        breaker.succeeded();
        return found;
    }
}
