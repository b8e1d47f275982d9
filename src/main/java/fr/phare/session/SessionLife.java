package fr.phare.session;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How long the session still lasts, for pages that warn before its end (WCAG 2.2.1). Asking in the
 * background does not prolong it; a POST is a person who stays.
 */
@RestController
@RequestMapping("/session")
@Requires(Action.OWN_ACCOUNT)
class SessionLife {

    private static final Duration LONGEST_WARNING = Duration.ofMinutes(2);

    /**
     * In seconds.
     *
     * @param warning how long before the end pages say so
     */
    record Left(long left, long warning) {}

    private final Clock clock;

    SessionLife(Clock clock) {
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Left> ask(HttpServletRequest request) {
        return left(request);
    }

    @PostMapping
    ResponseEntity<Left> stay(HttpServletRequest request) {
        return left(request);
    }

    private ResponseEntity<Left> left(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return ResponseEntity.noContent().build();
        }
        Duration idle = Duration.ofSeconds(session.getMaxInactiveInterval());
        Instant byRest = Instant.ofEpochMilli(session.getLastAccessedTime()).plus(idle);
        Instant byAge =
                Instant.ofEpochMilli(session.getCreationTime()).plus(StoredSessions.WHOLE_LIMIT);
        Instant end = byRest.isBefore(byAge) ? byRest : byAge;
        Duration third = idle.dividedBy(3);
        Duration warning = third.compareTo(LONGEST_WARNING) < 0 ? third : LONGEST_WARNING;
        return ResponseEntity.ok(
                new Left(
                        Math.max(0, Duration.between(clock.instant(), end).toSeconds()),
                        warning.toSeconds()));
    }
}
