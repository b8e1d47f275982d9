package fr.phare.faults;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers that no client should get, with what tells where they came from. */
final class Surprises {

    private static final int SHOWN = 160;

    private final Queue<String> all = new ConcurrentLinkedQueue<>();

    /** Whether {@code answer} has {@code status}; else it is kept. */
    boolean isExpected(HttpResponse<String> answer, int status) {
        boolean expected = answer.statusCode() == status;
        if (!expected) {
            add("answered " + answer.statusCode(), answer);
        }
        return expected;
    }

    /** Keeps {@code answer}, of which {@code what} is odd; not the key in its address. */
    void add(String what, HttpResponse<String> answer) {
        String body = answer.body().strip().replaceAll("\\s+", " ");
        all.add(
                "%s %s %s (%s, %d characters: %s)"
                        .formatted(
                                answer.request().method(),
                                answer.request()
                                        .uri()
                                        .getPath()
                                        .replaceAll("(?<=/suivi/)[^/]+", "…"),
                                what,
                                answer.headers().firstValue("Content-Type").orElse("no type"),
                                answer.body().length(),
                                body.substring(0, Math.min(SHOWN, body.length()))));
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
