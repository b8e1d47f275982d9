package fr.phare.faults;

import fr.phare.e2e.PackagedPhare;
import fr.phare.storage.DetachedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clock of the machine that runs Phare jumps forth and back, and over both changes of daylight
 * saving time, while the database keeps the real time. Needs libfaketime, named by {@code
 * PHARE_FAKETIME}; the rules of the promise itself are tested with a clock of their own in {@code
 * PromiseClockPropertyTest}.
 */
final class ClockFault implements Fault {

    /** As libfaketime reads a moment, in UTC. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("'@'uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, OffsetDateTime> promises = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private int number;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String title() {
        return "The machine’s clock jumps, and over both changes of daylight saving time";
    }

    /** Offsets stay below the four hours after which a session ends. */
    private static List<String> jumps(Instant now) {
        ZoneRules rules = ZoneId.of("Europe/Paris").getRules();
        ZoneOffsetTransition first = rules.nextTransition(now);
        ZoneOffsetTransition second = rules.nextTransition(first.getInstant());
        Stream<String> around =
                Stream.of(first, second)
                        .map(ZoneOffsetTransition::getInstant)
                        .flatMap(at -> Stream.of(at.minusSeconds(10), at.plusSeconds(20)))
                        .map(MOMENT::format);
        return Stream.of(Stream.of("+3h", "-3h"), around, Stream.of("+0"))
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public Findings run(Scale scale) throws Exception {
        Path data = scale.place().resolve("clock").toAbsolutePath();
        PackagedPhare.empty(data);
        Files.createDirectories(data);
        Path time = data.resolve("time");
        Files.writeString(time, "+0");
        Findings findings = new Findings();
        try (DetachedDatabase database =
                        DetachedDatabase.start(
                                data.resolve("server"),
                                Path.of("target/postgresql").toAbsolutePath());
                Installation phare = open(data, time, database);
                Caller visitor = new Caller(phare.address());
                Caller holder = new Caller(phare.address());
                Caller other = new Caller(phare.address())) {
            ask(visitor, findings);
            phare.signIn(holder, Installation.ADVISERS.get(0));
            phare.signIn(other, Installation.ADVISERS.get(1));
            String held = take(holder);
            for (String jump : jumps(Instant.now())) {
                Files.writeString(time, jump);
                Caller.pause(2500);
                ask(visitor, findings);
                again(visitor, jump, findings);
                kept(phare, jump, findings);
                if (!jump.startsWith("@")) {
                    holds(holder, other, held, jump, findings);
                }
            }
        }
        return findings;
    }

    private static Installation open(Path data, Path time, DetachedDatabase database) {
        String library = System.getenv("PHARE_FAKETIME");
        if (library == null || library.isBlank()) {
            throw new AssertionError(
                    "The test of the clock needs PHARE_FAKETIME: run ./phare test or ./phare"
                            + " faults, or set it to libfaketimeMT.so.1 of the package"
                            + " libfaketime.");
        }
        Map<String, String> environment =
                Map.of(
                        "LD_PRELOAD", library,
                        "FAKETIME_TIMESTAMP_FILE", time.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "TZ", "UTC");
        return Installation.openWith(
                environment,
                data.resolve("phare"),
                new Installation.Database(database.url(), database.ownerPassword()),
                "--phare.limits.factor=1000",
                "--phare.database.url=" + database.url(),
                "--phare.database.owner-password=" + database.ownerPassword(),
                "--phare.database.password=" + database.applicationPassword(),
                "--phare.secret=" + "0123456789abcdef".repeat(4));
    }

    private void ask(Caller visitor, Findings findings) throws IOException {
        number = number + 1;
        String key = UUID.randomUUID().toString();
        String body =
                """
                {"cell": "ici", "name": "Visiteur %d", "phone": "+336%08d"}
                """
                        .formatted(number, 50_000_000 + number);
        HttpResponse<String> answer = visitor.json("/api/v1/callbacks", body, key);
        findings.look("askings accepted", answer.statusCode() == 201, answer.body());
        JsonNode told = JSON.readTree(answer.body());
        OffsetDateTime asked = OffsetDateTime.parse(told.get("askedAt").stringValue());
        OffsetDateTime promise = OffsetDateTime.parse(told.get("promisedBy").stringValue());
        findings.look("promises after their asking", promise.isAfter(asked), answer.body());
        promises.put(key, promise);
        bodies.put(key, body);
    }

    /** The same askings, sent again under their keys. */
    private void again(Caller visitor, String jump, Findings findings) throws IOException {
        for (Map.Entry<String, String> asked : bodies.entrySet()) {
            if (jump.startsWith("@")) {
                // The key is kept for 24 hours only.
                return;
            }
            HttpResponse<String> answer =
                    visitor.json("/api/v1/callbacks", asked.getValue(), asked.getKey());
            boolean same =
                    answer.statusCode() == 201
                            && OffsetDateTime.parse(
                                            JSON.readTree(answer.body())
                                                    .get("promisedBy")
                                                    .stringValue())
                                    .isEqual(promises.get(asked.getKey()));
            findings.look("promises told again as before", same, jump + " " + answer.body());
        }
    }

    private void kept(Installation phare, String jump, Findings findings) throws Exception {
        List<OffsetDateTime> kept = new ArrayList<>();
        try (Connection connection = phare.owner()) {
            Rows.each(
                    connection,
                    "select promised_by from callback.form",
                    row -> kept.add(row.getObject(1, OffsetDateTime.class)));
        }
        for (OffsetDateTime promise : promises.values()) {
            findings.look(
                    "promises that did not move",
                    kept.stream().anyMatch(promise::isEqual),
                    jump + " " + promise);
        }
    }

    private static String take(Caller holder) throws IOException {
        HttpResponse<String> taken = holder.submit("/bureau/suivant");
        URI there =
                taken.headers()
                        .firstValue("Location")
                        .map(URI::create)
                        .orElseThrow(() -> new AssertionError("nothing taken: " + taken));
        String page = holder.open(there.getPath()).body();
        return page.replaceAll("(?s).*data-held=\"([^\"]+)\".*", "$1");
    }

    private static void holds(
            Caller holder, Caller other, String held, String jump, Findings findings)
            throws IOException {
        int present = holder.submit(held).statusCode();
        findings.look("leases that hold", present == 204, jump + " " + present);
        String entry = held.replaceAll("/demandes/|/presence", "");
        HttpResponse<String> refused = other.submit("/bureau/demandes/" + entry);
        String where = refused.headers().firstValue("Location").orElse("");
        findings.look(
                "held requests refused to others",
                refused.statusCode() == 302 && !where.contains("/dossiers/"),
                jump + " " + where);
    }
}
