package fr.phare.session;

import fr.phare.access.Viewer;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Spring's sessions with a last hour (ASVS 7.3.2) and without a write at every request. */
final class StoredSessions<S extends Session> implements SessionRepository<StoredSession<S>> {

    static final Duration WHOLE_LIMIT = Duration.ofHours(12);

    private final SessionRepository<S> inner;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredSessions(SessionRepository<S> inner, Clock clock, ApplicationEventPublisher events) {
        this.inner = inner;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public StoredSession<S> createSession() {
        return new StoredSession<>(inner.createSession(), true);
    }

    @Override
    public void save(StoredSession<S> session) {
        if (!session.isChanged()) {
            return;
        }
        inner.save(session.inner());
        session.saved();
        Viewer viewer = session.getAttribute(SessionContent.VIEWER);
        if (session.isFresh() && viewer != null) {
            events.publishEvent(new Sessions.Opened(viewer));
        }
    }

    @Override
    public @Nullable StoredSession<S> findById(String id) {
        S session = SessionTransactions.<@Nullable S>reading(() -> inner.findById(id));
        if (session == null) {
            return null;
        }
        if (session.getCreationTime().plus(WHOLE_LIMIT).isBefore(clock.instant())) {
            inner.deleteById(id);
            return null;
        }
        return new StoredSession<>(session, false);
    }

    @Override
    public void deleteById(String id) {
        inner.deleteById(id);
    }
}
