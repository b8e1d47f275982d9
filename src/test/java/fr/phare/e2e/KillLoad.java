package fr.phare.e2e;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who ask and an adviser who writes, with a journal of what they were told is kept. */
final class KillLoad {

    /** What was sent under {@code key}, and what was answered, if anything was. */
    record Asking(
            String key,
            String phone,
            @Nullable String reference,
            @Nullable OffsetDateTime promise) {

        boolean acknowledged() {
            return reference != null;
        }
    }

    private static final Pattern EXCHANGE = Pattern.compile("/echanges/([0-9a-f-]{36})/resultat");
    private static final Pattern FORM = Pattern.compile("name=\"demande\" value=\"([0-9a-f-]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Asking> askings = new ConcurrentHashMap<>();
    private final Map<UUID, String> notes = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> recaps = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final KillCaller caller;
    private volatile boolean stopped;

    KillLoad(String address) {
        this.caller = new KillCaller(address);
    }

    void signIn(String invitation) throws IOException {
        caller.open(invitation);
        expect(caller.submit(invitation, "password", TwoChambers.PASSWORD), 302, 303);
        caller.open("/bureau");
    }

    void reconnect(String address) {
        caller.reconnect(address);
    }

    void stop() {
        stopped = true;
    }

    Collection<Asking> askings() {
        return askings.values();
    }

    /** The text acknowledged last, by conversation. */
    Map<UUID, String> notes() {
        return notes;
    }

    /** Case by recap. */
    Map<UUID, UUID> recaps() {
        return recaps;
    }

    Queue<String> surprises() {
        return surprises;
    }

    @Override
    public String toString() {
        return "%d askings, %d notes, %d recaps kept, %d requests cut and repeated, %d surprises"
                .formatted(
                        askings.values().stream().filter(Asking::acknowledged).count(),
                        notes.size(),
                        recaps.size(),
                        retries.get(),
                        surprises.size());
    }

    void askUntilStopped() {
        while (!stopped) {
            int number = numbers.incrementAndGet();
            String key = UUID.randomUUID().toString();
            String phone = "+336%08d".formatted(20_000_000 + number);
            askings.put(key, new Asking(key, phone, null, null));
            String body =
                    """
                    {"cell": "ici", "name": "Visiteur %d", "phone": "%s", "email": "v%d@example.fr"}
                    """
                            .formatted(number, phone, number);
            HttpResponse<String> answer = until(() -> caller.ask(body, key));
            if (expect(answer, 201)) {
                JsonNode told = JSON.readTree(answer.body());
                acknowledge(key, phone, told);
            }
            KillCaller.pause(30);
        }
    }

    private void acknowledge(String key, String phone, JsonNode told) {
        askings.put(
                key,
                new Asking(
                        key,
                        phone,
                        told.get("reference").stringValue(),
                        OffsetDateTime.parse(told.get("promisedBy").stringValue())));
    }

    void adviseUntilStopped() {
        while (!stopped) {
            HttpResponse<String> taken = until(() -> caller.submit("/bureau/suivant"));
            String path = taken.headers().firstValue("Location").orElse("");
            if (path.contains("/dossiers/")) {
                UUID caseFile = UUID.fromString(path.replaceAll("^.*/|[?].*$", ""));
                listen(caseFile);
            } else {
                KillCaller.pause(50);
            }
        }
    }

    private void listen(UUID caseFile) {
        String page = until(() -> caller.open("/dossiers/" + caseFile)).body();
        Matcher exchange = EXCHANGE.matcher(page);
        Matcher form = FORM.matcher(page);
        if (!exchange.find() || !form.find()) {
            surprises.add("No conversation in case " + caseFile);
            return;
        }
        UUID talk = UUID.fromString(exchange.group(1));
        for (int version = 0; version < 3; version++) {
            note(talk, version);
        }
        String result = "/echanges/" + talk + "/resultat";
        expect(
                until(() -> caller.submit(result, "resultat", "REACHED", "demande", form.group(1))),
                302,
                303);
        send(caseFile);
    }

    private void note(UUID talk, int version) {
        String text = "Note %d de %s".formatted(version, talk);
        String path = "/echanges/" + talk + "/note";
        String based = Integer.toString(version);
        if (expect(until(() -> caller.submit(path, "version", based, "text", text)), 200)) {
            notes.put(talk, text);
        }
    }

    private void send(UUID caseFile) {
        UUID recap = UUID.randomUUID();
        String path = "/dossiers/" + caseFile + "/recapitulatif/envoi";
        boolean sent =
                expect(
                        until(
                                () ->
                                        caller.submit(
                                                path,
                                                "recap",
                                                recap.toString(),
                                                "voie",
                                                "EMAIL",
                                                "opening",
                                                "Voici.",
                                                "nextSteps",
                                                "Rappeler.")),
                        302,
                        303);
        if (sent) {
            recaps.put(recap, caseFile);
        }
    }

    /** Repeats {@code request} through every kill until it is answered. */
    private HttpResponse<String> until(KillCaller.Request request) {
        while (true) {
            int life = caller.life();
            try {
                return request.send();
            } catch (IOException cut) {
                retries.incrementAndGet();
                caller.awaitLifeAfter(life);
            }
        }
    }

    private boolean expect(HttpResponse<String> answer, int... statuses) {
        for (int status : statuses) {
            if (answer.statusCode() == status) {
                return true;
            }
        }
        surprises.add(answer.request().uri().getPath() + " answered " + answer.statusCode());
        return false;
    }
}
