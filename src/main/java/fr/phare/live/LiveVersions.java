package fr.phare.live;

import fr.phare.queue.LineChanged;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells open pages that something they show of their chamber has changed: a number that grows,
 * nothing of what changed. No database connection is held. What other nodes do, and time, is found
 * by a look every few seconds, one for all pages of a chamber.
 */
@Component
class LiveVersions {

    /** A page comes again after that, with its session. */
    private static final Duration STREAM_LIFE = Duration.ofMinutes(10);

    private final Map<ChamberId, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Map<ChamberId, AtomicLong> versions = new ConcurrentHashMap<>();
    private final Map<ChamberId, Integer> seen = new ConcurrentHashMap<>();
    private final Set<ChamberId> changed = ConcurrentHashMap.newKeySet();
    private final List<Watched> watched;

    LiveVersions(List<Watched> watched) {
        this.watched = watched;
    }

    /**
     * One open page, or one browser with several.
     *
     * @param next what it is to be told, while it is still being told something else
     */
    private record Listener(
            SseEmitter emitter,
            AtomicBoolean busy,
            AtomicReference<@Nullable SseEventBuilder> next) {

        Listener(SseEmitter emitter) {
            this(emitter, new AtomicBoolean(), new AtomicReference<>());
        }

        /** Never waits for a slow page: of what comes meanwhile it gets the last. */
        void tell(SseEventBuilder event) {
            next.set(event);
            sendInTurn();
        }

        /** Says nothing, unless something is to be said anyway. */
        void keepAlive() {
            next.compareAndSet(null, SseEmitter.event().comment(""));
            sendInTurn();
        }

        private void sendInTurn() {
            if (busy.compareAndSet(false, true)) {
                Thread.startVirtualThread(this::sendAll);
            }
        }

        private void sendAll() {
            try {
                do {
                    sendPending();
                    busy.set(false);
                } while (next.get() != null && busy.compareAndSet(false, true));
            } catch (IOException | IllegalStateException gone) {
                emitter.complete();
            }
        }

        private void sendPending() throws IOException {
            @Nullable SseEventBuilder event = next.getAndSet(null);
            while (event != null) {
                emitter.send(event);
                event = next.getAndSet(null);
            }
        }
    }

    /** A stream of versions for the current chamber; its first one at once. */
    SseEmitter open() {
        ChamberId chamber = Wall.current();
        SseEmitter emitter = new SseEmitter(STREAM_LIFE.toMillis());
        Listener listener = new Listener(emitter);
        Set<Listener> others =
                listeners.computeIfAbsent(chamber, c -> ConcurrentHashMap.newKeySet());
        others.add(listener);
        emitter.onCompletion(() -> others.remove(listener));
        emitter.onTimeout(emitter::complete);
        listener.tell(event(version(chamber).get()));
        return emitter;
    }

    private AtomicLong version(ChamberId chamber) {
        return versions.computeIfAbsent(chamber, c -> new AtomicLong());
    }

    private static SseEventBuilder event(long version) {
        return SseEmitter.event().name("line").data(version);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onChange(LineChanged change) {
        changed.add(change.chamber());
    }

    /** Changes of half a second are told at once. */
    @Scheduled(fixedDelay = 500)
    void tellChanges() {
        List.copyOf(changed).stream().filter(changed::remove).forEach(this::tell);
    }

    private void tell(ChamberId chamber) {
        long version = version(chamber).incrementAndGet();
        listeners.getOrDefault(chamber, Set.of()).forEach(one -> one.tell(event(version)));
    }

    /** Finds what time and other nodes have changed. */
    @Scheduled(fixedDelay = 5_000)
    void look() {
        listeners.forEach(
                (chamber, open) -> {
                    if (!open.isEmpty()) {
                        int now = Wall.within(chamber, () -> fingerprint());
                        Integer before = seen.put(chamber, now);
                        if (before != null && before != now) {
                            changed.add(chamber);
                        }
                    }
                });
    }

    private int fingerprint() {
        return watched.stream().map(Watched::fingerprint).toList().hashCode();
    }

    /** Finds pages that are gone; comments are ignored by those that are not. */
    @Scheduled(fixedDelay = 20_000)
    void keepAlive() {
        listeners.values().forEach(open -> open.forEach(Listener::keepAlive));
    }

    /** Open streams must not hold up the end. */
    @EventListener
    void onClose(ContextClosedEvent closing) {
        listeners.values().forEach(open -> open.forEach(one -> one.emitter().complete()));
    }
}
