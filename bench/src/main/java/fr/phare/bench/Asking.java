package fr.phare.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who ask to be called back: each with a number, a name and a network address of their own,
 * as the reverse proxy would tell it. So no limit is lifted, and none is met.
 */
final class Asking {

    private final AtomicInteger people;

    Asking() {
        this(0);
    }

    /**
     * @param before how many asked elsewhere, whom these are not
     */
    Asking(int before) {
        people = new AtomicInteger(before);
    }

    /** Asks by the API for a call of {@code cell}. */
    Wire.Answer byApi(Wire wire, String cell) throws IOException {
        int person = people.incrementAndGet();
        String body =
                """
                {"cell": "%s", "name": "Visiteuse %d", "phone": "%s", "topic": "rent",
                 "message": "Deux loyers de retard, je voudrais en parler."}
                """
                        .formatted(cell, person, phone(person));
        Wire.Answer answer =
                wire.post(
                        "/api/v1/callbacks",
                        from(person)
                                + "Content-Type: application/json\r\nIdempotency-Key: "
                                + UUID.randomUUID()
                                + "\r\n",
                        body);
        expect(answer, 201);
        return answer;
    }

    /** Asks by the page of {@code cell}, which was loaded before. */
    void byPage(Wire wire, String cell) throws IOException {
        int person = people.incrementAndGet();
        String form =
                "cle=%s&name=%s&phone=%s&topic=rent&message=%s"
                        .formatted(
                                UUID.randomUUID(),
                                encoded("Visiteuse " + person),
                                encoded(phone(person)),
                                encoded("Deux loyers de retard, je voudrais en parler."));
        Wire.Answer answer =
                wire.post(
                        "/rappel/" + cell,
                        from(person) + "Content-Type: application/x-www-form-urlencoded\r\n",
                        form);
        expect(answer, 302);
    }

    private static void expect(Wire.Answer answer, int status) throws IOException {
        if (answer.status() != status) {
            throw new IOException("Asking answered " + answer.head() + answer.text());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String phone(int person) {
        return "+336%08d".formatted(10_000_000 + person);
    }

    /** Header lines of a proxy for a visitor from the network for benchmarks (RFC 2544). */
    static String from(int person) {
        return "X-Forwarded-For: 198.%d.%d.%d\r\nX-Forwarded-Proto: https\r\n"
                .formatted(18 + (person >> 16 & 1), person >> 8 & 255, person & 255);
    }
}
