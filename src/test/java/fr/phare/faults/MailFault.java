package fr.phare.faults;

import fr.phare.e2e.PackagedPhare;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on bad days: people are answered and open pages told as fast as ever, what does not
 * leave is seen in the mailbox, tries are bounded and ever rarer, one bad recipient holds up
 * nobody.
 */
final class MailFault implements Fault {

    /** Askings of the phase with a good server. */
    private static final int GOOD = 16;

    /** Enough that some are always being tried while the bad phase is measured. */
    private static final int STALLED = 8;

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
                Caller visitor = new Caller(phare.address());
                MailTries tries = new MailTries(phare)) {
            smtp.behave(MailFault::byName);
            promptness(phare, visitor, scale.whole() ? 5 : 2, findings);
            awaitTries(tries, scale.whole() ? Duration.ofMinutes(8) : Duration.ofMinutes(4));
            states(tries, findings);
            mailbox(phare, findings);
            downAndUp(smtp, tries, visitor, findings);
            repeats(findings);
        }
        return findings;
    }

    /** With a good server first, then with one that does to each message something else. */
    private static void promptness(
            Installation phare, Caller visitor, int rounds, Findings findings) throws Exception {
        Promptness.Phase good = new Promptness.Phase();
        Promptness.Phase bad = new Promptness.Phase();
        try (Caller adviser = new Caller(phare.address())) {
            phare.signIn(adviser, Installation.ADVISERS.getFirst());
            try (Promptness watch = new Promptness(adviser)) {
                for (int i = 0; i < GOOD; i++) {
                    int number = 2000 + i;
                    watch.measure(
                            good,
                            () -> ask(visitor, FaultySmtp.Behaviour.ACCEPT, number, findings));
                }
                for (int i = 0; i < STALLED; i++) {
                    ask(visitor, FaultySmtp.Behaviour.STALL, 3000 + i, findings);
                }
                for (int i = 0; i < rounds; i++) {
                    int round = i;
                    for (FaultySmtp.Behaviour how : FaultySmtp.Behaviour.values()) {
                        watch.measure(bad, () -> ask(visitor, how, round, findings));
                    }
                }
            }
        }
        findings.look(
                "answered as fast as with a good server",
                Promptness.asFast(bad.answer(), good.answer()),
                good + "; then " + bad);
        findings.look(
                "open pages told as fast as with a good server",
                Promptness.asFast(bad.telling(), good.telling()),
                good + "; then " + bad);
        findings.remark("With a good server: " + good + ".");
        findings.remark("With a bad one: " + bad + ".");
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

    /** Until the good ones have left and the bad ones were tried three times. */
    private static void awaitTries(MailTries tries, Duration longest) throws Exception {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            boolean settled =
                    tries.kept().entrySet().stream()
                            .allMatch(
                                    one ->
                                            byName(one.getKey()).isGood()
                                                    ? one.getValue().state().equals("sent")
                                                    : one.getValue().state().equals("failed")
                                                            || one.getValue().attempts() >= 3);
            if (settled) {
                tries.lookAgain();
                return;
            }
            Caller.pause(500);
        }
    }

    private static void states(MailTries tries, Findings findings) throws Exception {
        Map<FaultySmtp.Behaviour, String> problems = new EnumMap<>(FaultySmtp.Behaviour.class);
        problems.put(FaultySmtp.Behaviour.STALL, "unreachable");
        problems.put(FaultySmtp.Behaviour.TEMPORARY, "later");
        problems.put(FaultySmtp.Behaviour.PERMANENT, "no_such_recipient");
        problems.put(FaultySmtp.Behaviour.GARBAGE, "other");
        problems.put(FaultySmtp.Behaviour.DROP_AFTER_DATA, "unreachable");
        tries.kept()
                .forEach(
                        (recipient, kept) -> {
                            FaultySmtp.Behaviour how = byName(recipient);
                            String which = recipient + " " + kept;
                            if (how.isGood()) {
                                boolean sent = kept.state().equals("sent") && kept.attempts() == 1;
                                findings.look("good messages sent beside bad ones", sent, which);
                                return;
                            }
                            findings.look(
                                    "reasons told",
                                    kept.problem().equals(problems.get(how)),
                                    which);
                            boolean ended = kept.state().equals("failed");
                            boolean isFinal = how == FaultySmtp.Behaviour.PERMANENT;
                            findings.look("given up only where final", ended == isFinal, which);
                            if (!isFinal) {
                                findings.look(
                                        "tries that become rarer",
                                        tries.becomeRarer(recipient),
                                        which + " " + tries.pauses(recipient));
                            }
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

    private void downAndUp(FaultySmtp smtp, MailTries tries, Caller visitor, Findings findings)
            throws Exception {
        smtp.down();
        ask(visitor, FaultySmtp.Behaviour.ACCEPT, 1000, findings);
        String address = address(FaultySmtp.Behaviour.ACCEPT, 1000);
        boolean seen = await(tries, address, "queued", 1);
        findings.look("a server that is away is noticed", seen, address);
        smtp.up();
        findings.look("sent when it is back", await(tries, address, "sent", 2), address);
    }

    private static boolean await(MailTries tries, String address, String state, int attempts)
            throws Exception {
        for (int time = 0; time < 120; time++) {
            MailTries.Kept kept = tries.kept().get(address);
            if (kept != null && kept.state().equals(state) && kept.attempts() >= attempts) {
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
