package fr.phare.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** 429 with the time to wait, in whole seconds, as {@code Retry-After} (RFC 9110 §10.2.3). */
public final class TooManyRequests extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final String seconds;

    TooManyRequests(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.seconds = Long.toString(wait.toSeconds() + 1);
    }

    /** The value of the header. */
    public String seconds() {
        return seconds;
    }

    /** Never null; the refusal's own headers only. */
    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, seconds);
        return headers;
    }
}
