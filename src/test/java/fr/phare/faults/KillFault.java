package fr.phare.faults;

import fr.phare.e2e.PackagedPhare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Killed at random moments under mixed load, now the JVM alone, now its PostgreSQL as well. */
final class KillFault implements Fault {

    private static final int SOONEST_MS = 200;
    private static final int LATEST_MS = 8000;

    /** A message in flight when the machine died is tried again after five minutes. */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(7);

    private static final String BROKEN = ": something did not hold";

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String title() {
        return "SIGKILL at random moments under mixed load, JVM alone or with its PostgreSQL";
    }

    @Override
    public Findings run(Scale scale) throws Exception {
        Path data = scale.place().resolve("kill-" + scale.seed());
        if (!scale.resumed()) {
            PackagedPhare.empty(data);
        }
        Files.createDirectories(data);
        try (Journal journal = Journal.open(data.resolve("journal.jsonl"));
                FaultySmtp smtp = new FaultySmtp(new JournalingListener(journal));
                Installation phare = Installation.open(data, settings(smtp));
                MixedLoad load = MixedLoad.start(phare, journal, scale.seed())) {
            return new Killing(scale, phare, load).run();
        }
    }

    private static String[] settings(FaultySmtp smtp) {
        String[] mail = smtp.settings();
        return new String[] {
            "--phare.limits.factor=1000", "--phare.mail.poll=PT1S", mail[0], mail[1]
        };
    }

    /** Writes down what reached the mail server before it says so. */
    private record JournalingListener(Journal journal) implements FaultySmtp.Listener {

        @Override
        public void begun(String messageId, String recipient) {
            journal.write(Event.Kind.MAIL, messageId);
        }

        @Override
        public void accepted(String messageId, String recipient) {
            journal.write(Event.Kind.MAILED, messageId);
        }
    }

    /** One run. */
    private static final class Killing {

        private final Scale scale;
        private final Installation phare;
        private final MixedLoad load;
        private final HistoryCheck check = new HistoryCheck();
        private final Findings findings = new Findings();
        private final Path done;

        private Killing(Scale scale, Installation phare, MixedLoad load) {
            this.scale = scale;
            this.phare = phare;
            this.load = load;
            this.done = phare.data().resolve("kills");
        }

        private Findings run() throws Exception {
            for (int kill = earlier(); kill < scale.kills(); kill++) {
                String what = kill(new Random(scale.seed() + kill));
                Files.writeString(
                        done, what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                if (scale.whole()) {
                    System.out.printf("kill %d of %d%n", kill + 1, scale.kills());
                }
            }
            load.stop();
            if (scale.whole()) {
                awaitMail();
            }
            Findings last = check.check(phare, load.journal().history());
            findings.addAll(last);
            load.surprises().forEach(odd -> findings.look("answers as expected", false, odd));
            remark();
            return findings;
        }

        /** How many kills an earlier run made, and what came of them. */
        private int earlier() throws IOException {
            if (!Files.exists(done)) {
                return 0;
            }
            List<String> lines = Files.readAllLines(done);
            findings.remark(lines.size() + " kills are of an earlier part of this run.");
            lines.forEach(line -> findings.look(line.replaceAll(BROKEN, ""), isHeld(line), line));
            return lines.size();
        }

        private static boolean isHeld(String line) {
            return !line.endsWith(BROKEN);
        }

        /** Which kill it was, and whether everything held. */
        private String kill(Random random) throws Exception {
            Caller.pause(random.nextInt(SOONEST_MS, LATEST_MS));
            boolean alone = random.nextBoolean();
            if (alone) {
                phare.phare().kill9();
            } else {
                phare.phare().kill9WithPostgres();
            }
            phare.startAgain();
            Findings now = check.check(phare, load.journal().history());
            now.broken().forEach(one -> findings.look("after a kill", false, one));
            boolean held = now.broken().isEmpty();
            String what = alone ? "kills of the JVM alone" : "kills of JVM and PostgreSQL";
            findings.look(what, held, "see above");
            load.reconnect(phare.address());
            return held ? what : what + BROKEN;
        }

        private void awaitMail() throws Exception {
            long deadline = System.nanoTime() + IN_FLIGHT.toNanos();
            int unfinished = 1;
            while (unfinished > 0 && System.nanoTime() < deadline) {
                Caller.pause(1000);
                try (Connection connection = phare.owner()) {
                    unfinished = MailCheck.unfinished(connection);
                }
            }
            findings.look("outbox empty at the end", unfinished == 0, unfinished + " left");
        }

        private void remark() {
            History history = load.journal().history();
            findings.remark(
                    "Seed %d. %d takes, %d results undone, %d messages arrived; %d requests cut off"
                                    .formatted(
                                            scale.seed(),
                                            history.taken(),
                                            history.undone(),
                                            history.mails().size(),
                                            load.cut())
                            + " and repeated, %d told to come back; %d messages arrived twice,"
                                    .formatted(load.unavailable(), MailCheck.repeated(history))
                            + " each with its own Message-ID again.");
        }
    }
}
