package fr.phare.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Somebody who reads the page, fills it in and looks at the answer, in their own time. */
final class Person implements Runnable {

    private final Caller caller;
    private final int number;
    private final Duration length;
    private long tried;
    private long served;
    private long asked;
    private long longest;

    Person(Caller caller, int number, Duration length) {
        this.caller = caller;
        this.number = number;
        this.length = length;
        caller.comesFrom("203.0.113." + (number + 1));
    }

    @Override
    public void run() {
        long end = System.nanoTime() + length.toNanos();
        Caller.pause(50L * number);
        for (int visit = 0; System.nanoTime() < end; visit++) {
            visit(visit);
            Caller.pause(1500);
        }
        caller.close();
    }

    private void visit(int visit) {
        int unique = 60_000_000 + number * 1000 + visit;
        String name = "Personne " + unique;
        boolean read = isServed(() -> caller.open("/rappel/ici"), 200);
        Caller.pause(1500);
        // One in ten visits ends in an asking: below the limit of an address.
        if (read && visit % 10 == 0) {
            boolean kept =
                    isServed(
                            () ->
                                    caller.submit(
                                            "/rappel/ici",
                                            "cle",
                                            UUID.randomUUID().toString(),
                                            "name",
                                            name,
                                            "phone",
                                            "+336%08d".formatted(unique)),
                            302);
            asked = asked + (kept ? 1 : 0);
        }
    }

    private boolean isServed(Caller.Request request, int status) {
        long began = System.nanoTime();
        tried = tried + 1;
        try {
            HttpResponse<String> answer = request.send();
            longest = Math.max(longest, (System.nanoTime() - began) / 1_000_000);
            boolean good = answer.statusCode() == status;
            served = served + (good ? 1 : 0);
            return good;
        } catch (IOException refused) {
            return false;
        }
    }

    long tried() {
        return tried;
    }

    long served() {
        return served;
    }

    long asked() {
        return asked;
    }

    long longestMillis() {
        return longest;
    }
}
