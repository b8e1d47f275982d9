package fr.phare.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.session.Session;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A session that is touched at most once a minute, and never by what the browser does unasked: an
 * adviser's open page must not keep an abandoned desk signed in, nor write a row at every request.
 */
final class StoredSession<S extends Session> implements Session {

    /** Requests that carry {@code 1} here were not made by the person. */
    static final String BACKGROUND = "X-Phare-Background";

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);
    private static final int TOUCHES_OF_A_SHORT_LIFE = 4;

    private final S inner;
    private final boolean fresh;
    private boolean changed;

    StoredSession(S inner, boolean fresh) {
        this.inner = inner;
        this.fresh = fresh;
        this.changed = fresh;
    }

    S inner() {
        return inner;
    }

    /** Whether it is about to be written for the first time. */
    boolean isFresh() {
        return fresh;
    }

    boolean isChanged() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        boolean due = at.isAfter(inner.getLastAccessedTime().plus(touchedEvery()));
        if (fresh || (due && !inBackground())) {
            inner.setLastAccessedTime(at);
            changed = true;
        }
    }

    private Duration touchedEvery() {
        Duration part = inner.getMaxInactiveInterval().dividedBy(TOUCHES_OF_A_SHORT_LIFE);
        return part.compareTo(TOUCHED_EVERY) < 0 ? part : TOUCHED_EVERY;
    }

    private static boolean inBackground() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpServletRequest request = attributes.getRequest();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean stream = accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
        return stream || "1".equals(request.getHeader(BACKGROUND));
    }

    @Override
    public String getId() {
        return inner.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return inner.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Spring's signature
    public <T> @Nullable T getAttribute(String name) {
        return inner.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return inner.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        inner.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        inner.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return inner.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return inner.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        inner.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return inner.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return inner.isExpired();
    }
}
