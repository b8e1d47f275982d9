package fr.phare.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Watches from outside when each message is tried. */
final class MailTries implements AutoCloseable {

    /** How it stands with a message. */
    record Kept(String state, int attempts, String problem) {}

    /** Between two looks; a try is noticed so much too late at most, and a look. */
    private static final Duration LOOK = Duration.ofMillis(400);

    private record Try(int number, long at) {}

    private final Installation phare;
    private final Map<String, List<Try>> tries = new ConcurrentHashMap<>();
    private final Thread watcher;
    private volatile boolean ended;

    MailTries(Installation phare) {
        this.phare = phare;
        this.watcher = Thread.startVirtualThread(this::watch);
    }

    private void watch() {
        while (!ended) {
            try {
                long before = System.nanoTime();
                kept().forEach((recipient, kept) -> note(recipient, kept.attempts, before));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            Caller.pause(LOOK.toMillis());
        }
    }

    private void note(String recipient, int attempts, long at) {
        List<Try> known = tries.computeIfAbsent(recipient, r -> new ArrayList<>());
        synchronized (known) {
            if (attempts > (known.isEmpty() ? 0 : known.getLast().number)) {
                known.add(new Try(attempts, at));
            }
        }
    }

    /** Returns when whatever was tried until now was watched. */
    void lookAgain() throws SQLException {
        long now = System.nanoTime();
        kept().forEach((recipient, kept) -> note(recipient, kept.attempts, now));
    }

    Map<String, Kept> kept() throws SQLException {
        Map<String, Kept> kept = new HashMap<>();
        try (Connection connection = phare.owner()) {
            Rows.each(
                    connection,
                    """
                    select recipient, state, attempts, coalesce(last_problem, '')
                    from mail.message where recipient like '%.%@example.fr'
                    """,
                    row ->
                            kept.put(
                                    row.getString(1),
                                    new Kept(row.getString(2), row.getInt(3), row.getString(4))));
        }
        return kept;
    }

    /**
     * Whether each pause before the next try was at least 10, 20, 40 … seconds, as far as it was
     * watched, and two at least were.
     */
    boolean becomeRarer(String recipient) {
        List<Try> known = tries.getOrDefault(recipient, List.of());
        synchronized (known) {
            int pauses = 0;
            for (int i = 1; i < known.size(); i++) {
                Try earlier = known.get(i - 1);
                if (known.get(i).number == earlier.number + 1) {
                    pauses++;
                    Duration pause = Duration.ofNanos(known.get(i).at - earlier.at);
                    Duration least = Duration.ofSeconds(10L << (earlier.number - 1));
                    if (pause.plus(LOOK).plus(LOOK).compareTo(least) < 0) {
                        return false;
                    }
                }
            }
            return pauses >= 2;
        }
    }

    /** The pauses between tries as they were watched, in seconds. */
    String pauses(String recipient) {
        List<Try> known = tries.getOrDefault(recipient, List.of());
        synchronized (known) {
            List<String> pauses = new ArrayList<>();
            for (int i = 1; i < known.size(); i++) {
                Duration pause = Duration.ofNanos(known.get(i).at - known.get(i - 1).at);
                pauses.add("%d: %d s".formatted(known.get(i).number, pause.toSeconds()));
            }
            return pauses.toString();
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        watcher.join();
    }
}
