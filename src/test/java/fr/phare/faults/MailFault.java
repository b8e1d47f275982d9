package fr.phare.faults;

import fr.phare.e2e.PackagedPhare;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on bad days: people are answered as fast as ever, what does not leave is seen in
 * the mailbox, tries are bounded and ever rarer, one bad recipient holds up nobody.
 */
final class MailFault implements Fault {

    private record Kept(String state, int attempts, String problem, int secondsToNext) {}

    private final Map<String, AtomicInteger> begun = new ConcurrentHashMap<>();
    private final Map<String, String> idOf = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String title() {
        return "A mail server that is down, slow, drops after DATA, refuses, or talks nonsense";
    }

    @Override
    public Findings run(Scale scale) throws Exception {
        Path data = scale.place().resolve("mail").toAbsolutePath();
        PackagedPhare.empty(data);
        Findings findings = new Findings();
        try (FaultySmtp smtp = new FaultySmtp(new Counting());
                Installation phare = Installation.open(data, settings(smtp));
                Caller visitor = new Caller(phare.address())) {
            smtp.behave(MailFault::byName);
            Duration longest = Duration.ZERO;
            for (int round = 0; round < (scale.whole() ? 5 : 1); round++) {
                for (FaultySmtp.Behaviour how : FaultySmtp.Behaviour.values()) {
                    longest = max(longest, ask(visitor, how, round, findings));
                }
                longest =
                        max(
                                longest,
                                ask(visitor, FaultySmtp.Behaviour.ACCEPT, 100 + round, findings));
            }
            findings.remark("Longest answer to an asking: %d ms.".formatted(longest.toMillis()));
            awaitTries(phare, scale.whole() ? Duration.ofMinutes(6) : Duration.ofSeconds(100));
            states(phare, findings);
            mailbox(phare, findings);
            downAndUp(smtp, phare, visitor, findings);
            repeats(findings);
        }
        return findings;
    }

    /** The behaviour is the beginning of the address. */
    private static FaultySmtp.Behaviour byName(String recipient) {
        if (!recipient.endsWith("@example.fr")) {
            return FaultySmtp.Behaviour.ACCEPT;
        }
        String name = recipient.replaceAll("\\..*", "").toUpperCase(Locale.ROOT);
        return FaultySmtp.Behaviour.valueOf(name.replace('-', '_'));
    }

    private static String[] settings(FaultySmtp smtp) {
        String[] mail = smtp.settings();
        return new String[] {
            "--phare.limits.factor=1000",
            "--phare.mail.poll=PT1S",
            "--spring.mail.properties.mail.smtp.timeout=5000",
            mail[0],
            mail[1]
        };
    }

    /** How long the answer took. */
    private static Duration ask(
            Caller visitor, FaultySmtp.Behaviour how, int number, Findings findings)
            throws IOException {
        String address = address(how, number);
        String body =
                """
                {"cell": "ici", "name": "%s", "phone": "+336%08d", "email": "%s"}
                """
                        .formatted(address, phone(address), address);
        long began = System.nanoTime();
        HttpResponse<String> answer =
                visitor.json("/api/v1/callbacks", body, UUID.randomUUID().toString());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        findings.look("askings accepted at once", answer.statusCode() == 201, address);
        return took;
    }

    private static int phone(String address) {
        return 30_000_000 + Math.floorMod(address.hashCode(), 1_000_000);
    }

    private static String address(FaultySmtp.Behaviour how, int number) {
        String name = how.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name + "." + number + "@example.fr";
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Until the good ones have left and the bad ones were tried twice. */
    private static void awaitTries(Installation phare, Duration longest) throws Exception {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            Map<String, Kept> kept = kept(phare);
            boolean settled =
                    kept.entrySet().stream()
                            .allMatch(
                                    one ->
                                            byName(one.getKey()).isGood()
                                                    ? one.getValue().state.equals("sent")
                                                    : one.getValue().state.equals("failed")
                                                            || one.getValue().attempts >= 2);
            if (settled) {
                return;
            }
            Caller.pause(500);
        }
    }

    private static Map<String, Kept> kept(Installation phare) throws Exception {
        Map<String, Kept> kept = new HashMap<>();
        try (Connection connection = phare.owner()) {
            Rows.each(
                    connection,
                    """
                    select recipient, state, attempts, coalesce(last_problem, ''),
                      extract(epoch from next_try_at - now())
                    from mail.message where recipient like '%.%@example.fr'
                    """,
                    row ->
                            kept.put(
                                    row.getString(1),
                                    new Kept(
                                            row.getString(2),
                                            row.getInt(3),
                                            row.getString(4),
                                            row.getInt(5))));
        }
        return kept;
    }

    private static void states(Installation phare, Findings findings) throws Exception {
        Map<FaultySmtp.Behaviour, String> problems = new EnumMap<>(FaultySmtp.Behaviour.class);
        problems.put(FaultySmtp.Behaviour.STALL, "unreachable");
        problems.put(FaultySmtp.Behaviour.TEMPORARY, "later");
        problems.put(FaultySmtp.Behaviour.PERMANENT, "no_such_recipient");
        problems.put(FaultySmtp.Behaviour.GARBAGE, "other");
        problems.put(FaultySmtp.Behaviour.DROP_AFTER_DATA, "unreachable");
        kept(phare)
                .forEach(
                        (recipient, kept) -> {
                            FaultySmtp.Behaviour how = byName(recipient);
                            String which = recipient + " " + kept;
                            if (how.isGood()) {
                                boolean sent = kept.state.equals("sent") && kept.attempts == 1;
                                findings.look("good messages sent beside bad ones", sent, which);
                                return;
                            }
                            findings.look(
                                    "reasons told", kept.problem.equals(problems.get(how)), which);
                            boolean ended = kept.state.equals("failed");
                            boolean isFinal = how == FaultySmtp.Behaviour.PERMANENT;
                            findings.look("given up only where final", ended == isFinal, which);
                            findings.look(
                                    "tries that become rarer",
                                    !kept.state.equals("queued")
                                            || kept.secondsToNext <= 20 << kept.attempts,
                                    which);
                        });
    }

    private static void mailbox(Installation phare, Findings findings) throws IOException {
        try (Caller manager = new Caller(phare.address())) {
            phare.signIn(manager, Installation.MANAGER);
            String page = manager.open("/boite").body();
            for (String words :
                    new String[] {
                        "Prochain essai",
                        "Pas parti",
                        "le serveur d’envoi ne répond pas",
                        "le serveur d’envoi demande d’attendre",
                        "cette adresse n’existe pas"
                    }) {
                findings.look("failures seen in the mailbox", page.contains(words), words);
            }
        }
    }

    private void downAndUp(FaultySmtp smtp, Installation phare, Caller visitor, Findings findings)
            throws Exception {
        smtp.down();
        ask(visitor, FaultySmtp.Behaviour.ACCEPT, 1000, findings);
        String address = address(FaultySmtp.Behaviour.ACCEPT, 1000);
        boolean seen = await(phare, address, "queued", 1);
        findings.look("a server that is away is noticed", seen, address);
        smtp.up();
        findings.look("sent when it is back", await(phare, address, "sent", 2), address);
    }

    private static boolean await(Installation phare, String address, String state, int attempts)
            throws Exception {
        for (int time = 0; time < 120; time++) {
            Kept kept = kept(phare).get(address);
            if (kept != null && kept.state.equals(state) && kept.attempts >= attempts) {
                return true;
            }
            Caller.pause(500);
        }
        return false;
    }

    private void repeats(Findings findings) {
        begun.forEach(
                (id, count) -> {
                    boolean dropped = byName(idOf.get(id)) == FaultySmtp.Behaviour.DROP_AFTER_DATA;
                    boolean once = count.get() == 1;
                    findings.look("only what was in flight arrives again", once || dropped, id);
                });
        long distinct = idOf.values().stream().distinct().count();
        findings.count("repeats with the same Message-ID", distinct, idOf.size());
    }

    private final class Counting implements FaultySmtp.Listener {

        @Override
        public void begun(String messageId, String recipient) {
            idOf.put(messageId, recipient);
            begun.computeIfAbsent(messageId, id -> new AtomicInteger()).incrementAndGet();
        }

        @Override
        public void accepted(String messageId, String recipient) {
            // What matters here is how often it came.
        }
    }
}
