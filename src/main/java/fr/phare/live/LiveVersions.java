package fr.phare.live;

import fr.phare.queue.LineChanged;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something they show of their chamber has changed: a number that grows,
 * nothing of what changed. It is the time of the last change, in milliseconds, so that a page knows
 * whether it was written before. No database connection is held. What other nodes do, and time, is
 * found by a look every few seconds, one for all pages of a chamber.
 */
@Component
class LiveVersions {

    private static final Logger LOG = LoggerFactory.getLogger(LiveVersions.class);

    /** A page comes again after that, with its session. */
    private static final Duration STREAM_LIFE = Duration.ofMinutes(10);

    private final Map<ChamberId, Set<OpenPage>> pages = new ConcurrentHashMap<>();
    private final Map<ChamberId, AtomicLong> versions = new ConcurrentHashMap<>();
    private final Map<ChamberId, Integer> seen = new ConcurrentHashMap<>();
    private final Set<ChamberId> changed = ConcurrentHashMap.newKeySet();
    private final List<Watched> watched;
    private final Clock clock;
    private final long began;

    LiveVersions(List<Watched> watched, Clock clock) {
        this.watched = watched;
        this.clock = clock;
        this.began = clock.millis();
    }

    /** A stream of versions for the current chamber; its first one at once. */
    SseEmitter open() {
        ChamberId chamber = Wall.current();
        SseEmitter emitter = new SseEmitter(STREAM_LIFE.toMillis());
        OpenPage page = new OpenPage(emitter, version(chamber)::get);
        Set<OpenPage> others = pages.computeIfAbsent(chamber, c -> ConcurrentHashMap.newKeySet());
        others.add(page);
        emitter.onCompletion(() -> others.remove(page));
        emitter.onTimeout(emitter::complete);
        page.tell();
        return emitter;
    }

    private AtomicLong version(ChamberId chamber) {
        return versions.computeIfAbsent(chamber, c -> new AtomicLong(began));
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

    /** What is told now is not found again by the next look. */
    private void tell(ChamberId chamber) {
        look(chamber);
        version(chamber).accumulateAndGet(clock.millis(), (last, now) -> Math.max(last + 1, now));
        pages.getOrDefault(chamber, Set.of()).forEach(OpenPage::tell);
    }

    /** Finds what time and other nodes have changed. */
    @Scheduled(fixedDelay = 5_000)
    void look() {
        pages.keySet().stream().filter(this::look).forEach(changed::add);
    }

    /** Whether the chamber, where a page of it is open, does not look as it did before. */
    private boolean look(ChamberId chamber) {
        if (pages.getOrDefault(chamber, Set.of()).isEmpty()) {
            return false;
        }
        try {
            int now = Wall.within(chamber, this::fingerprint);
            Integer before = seen.put(chamber, now);
            return before != null && before != now;
        } catch (RuntimeException e) {
            LOG.error("Looking at chamber {}: {}", chamber, e.getClass().getName());
            return false;
        }
    }

    private int fingerprint() {
        return watched.stream().map(Watched::fingerprint).toList().hashCode();
    }

    /** Finds pages that are gone; the others hear what they know. */
    @Scheduled(fixedDelay = 20_000)
    void keepAlive() {
        pages.values().forEach(open -> open.forEach(OpenPage::tell));
    }

    /** Open streams must not hold up the end. */
    @EventListener
    void onClose(ContextClosedEvent closing) {
        pages.values().forEach(open -> open.forEach(OpenPage::end));
    }
}
