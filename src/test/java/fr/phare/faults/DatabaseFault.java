package fr.phare.faults;

import fr.phare.e2e.PackagedPhare;
import fr.phare.storage.DetachedDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * PostgreSQL is killed under a Phare that goes on: the embedded one is started again, to an
 * external one Phare finds back; meanwhile people are told so in words.
 */
final class DatabaseFault implements Fault {

    private static final String SECRET = "--phare.secret=" + "0123456789abcdef".repeat(4);

    private static final String ASKING =
            """
            {"cell": "ici", "name": "Ada Lefort", "phone": "0612345678"}
            """;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String title() {
        return "PostgreSQL killed, or away, under a Phare that goes on";
    }

    @Override
    public Findings run(Scale scale) throws Exception {
        Findings findings = new Findings();
        embedded(scale, findings);
        external(scale, findings);
        return findings;
    }

    private void embedded(Scale scale, Findings findings) throws Exception {
        Path data = fresh(scale, "database-embedded");
        try (Journal journal = Journal.open(data.resolve("journal.jsonl"));
                Installation phare = Installation.open(data, "--phare.limits.factor=1000");
                MixedLoad load = MixedLoad.start(phare, journal, scale.seed())) {
            Random random = new Random(scale.seed());
            for (int kill = 0; kill < (scale.whole() ? 20 : 2); kill++) {
                Caller.pause(random.nextInt(500, 3000));
                // The postmaster, or one of its children: then PostgreSQL restarts by itself.
                boolean whole = kill % 2 == 0;
                kill(whole ? phare.postmaster().getFirst() : backend(phare));
                String back = answered(phare.address(), findings);
                findings.look(
                        whole ? "kills of the postmaster survived" : "kills of a backend survived",
                        back.isEmpty(),
                        back);
            }
            load.stop();
            findings.addAll(new HistoryCheck().check(phare, journal.history()));
            load.surprises().forEach(odd -> findings.remark("Odd answer: " + odd));
            findings.remark(
                    "Embedded: %d requests cut off and repeated, %d told to come back."
                            .formatted(load.cut(), load.unavailable()));
        }
    }

    private static Path fresh(Scale scale, String name) throws IOException {
        Path data = scale.place().resolve(name).toAbsolutePath();
        PackagedPhare.empty(data);
        Files.createDirectories(data);
        return data;
    }

    private static void kill(String process) throws Exception {
        new ProcessBuilder("kill", "-9", process).start().waitFor();
    }

    /** A process that serves one connection. */
    private static String backend(Installation phare) {
        long postmaster = Long.parseLong(phare.postmaster().getFirst());
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .reduce((first, last) -> last)
                .map(process -> Long.toString(process.pid()))
                .orElseThrow();
    }

    /** Asks until there is an answer again; what was wrong with that, or nothing. */
    private static String answered(String address, Findings findings) throws IOException {
        try (Caller caller = new Caller(address)) {
            for (int time = 0; time < 60; time++) {
                HttpResponse<String> page = caller.open("/rappel/ici");
                if (page.statusCode() == 200) {
                    return "";
                }
                sayClearly(page, findings);
                Caller.pause(500);
            }
        }
        return "not back after a minute";
    }

    private static void sayClearly(HttpResponse<String> page, Findings findings) {
        boolean words = page.body().contains("recommencez dans une minute");
        boolean trace = page.body().contains("Exception") || page.body().contains("\tat ");
        findings.look(
                "answers that say in words to come back (503)",
                page.statusCode() == 503 && words && !trace,
                page.uri().getPath() + " answered " + page.statusCode());
    }

    private void external(Scale scale, Findings findings) throws Exception {
        Path data = fresh(scale, "database-external");
        DetachedDatabase database = start(data);
        try (Proxy proxy = new Proxy(port(database));
                Journal journal = Journal.open(data.resolve("journal.jsonl"));
                Installation phare = behind(proxy, database, data);
                MixedLoad load = MixedLoad.start(phare, journal, scale.seed());
                Caller adviser = new Caller(phare.address())) {
            phare.signIn(adviser, Installation.MANAGER);
            for (int time = 0; time < (scale.whole() ? 5 : 1); time++) {
                Caller.pause(2000);
                proxy.away();
                database.close();
                sayClearly(adviser.open("/bureau"), findings);
                sayClearly(adviser.json("/api/v1/callbacks", ASKING, "key-" + time), findings);
                database = start(data);
                proxy.back(port(database));
                String back = answered(phare.address(), findings);
                findings.look("restarts of an external one survived", back.isEmpty(), back);
                findings.look(
                        "sessions that outlive it",
                        adviser.open("/bureau").statusCode() == 200,
                        "");
            }
            load.stop();
            findings.addAll(new HistoryCheck().check(phare, journal.history()));
            load.surprises().forEach(odd -> findings.remark("Odd answer: " + odd));
            findings.remark(
                    "External: %d requests cut off and repeated, %d told to come back."
                            .formatted(load.cut(), load.unavailable()));
        } finally {
            database.close();
        }
    }

    private static DetachedDatabase start(Path data) {
        return DetachedDatabase.start(
                data.resolve("server"), Path.of("target/postgresql").toAbsolutePath());
    }

    private static int port(DetachedDatabase database) {
        return Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static Installation behind(Proxy proxy, DetachedDatabase database, Path data) {
        String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/phare";
        return Installation.open(
                data.resolve("phare"),
                new Installation.Database(url, database.ownerPassword()),
                "--phare.limits.factor=1000",
                "--phare.database.url=" + url,
                "--phare.database.owner-password=" + database.ownerPassword(),
                "--phare.database.password=" + database.applicationPassword(),
                SECRET);
    }
}
