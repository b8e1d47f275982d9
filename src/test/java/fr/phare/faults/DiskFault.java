package fr.phare.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** No room left for the database, and room again: nothing is promised that is not kept. */
final class DiskFault implements Fault {

    private static final String SIZE = "220m";
    private static final String LONG_TEXT = "Au secours. ".repeat(160);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> told = new ConcurrentHashMap<>();
    private int number;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String title() {
        return "A full disk, and room again";
    }

    @Override
    public Findings run(Scale scale) throws Exception {
        Path place = scale.place().resolve("disk").toAbsolutePath();
        Files.createDirectories(place);
        if (isDone("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", place.toString())) {
            try {
                return onSmallDisk(scale, place);
            } finally {
                isDone("umount", "-l", place.toString());
            }
        }
        return SmallDisk.inNamespace(scale);
    }

    private static boolean isDone(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private Findings onSmallDisk(Scale scale, Path place) throws Exception {
        Findings findings = new Findings();
        Path filler = place.resolve("filler");
        try (Installation phare =
                        Installation.open(place.resolve("data"), "--phare.limits.factor=1000");
                Caller visitor = new Caller(phare.address());
                Caller adviser = new Caller(phare.address())) {
            phare.signIn(adviser, Installation.MANAGER);
            for (int time = 0; time < (scale.whole() ? 3 : 1); time++) {
                String link = askUntilKept(visitor, findings);
                fill(filler);
                askUntilRefused(visitor, scale.whole() ? 2000 : 600, findings);
                reads(visitor, adviser, link, findings);
                Files.delete(filler);
                askUntilKept(visitor, findings);
                kept(phare, findings);
            }
        }
        return findings;
    }

    private HttpResponse<String> ask(Caller visitor) throws IOException {
        number = number + 1;
        String name = "Visiteur " + number;
        String body =
                """
                {"cell": "ici", "name": "%s", "phone": "+336%08d", "message": "%s"}
                """
                        .formatted(name, 40_000_000 + number, LONG_TEXT);
        HttpResponse<String> answer =
                visitor.json("/api/v1/callbacks", body, UUID.randomUUID().toString());
        if (answer.statusCode() == 201) {
            told.put(name, JSON.readTree(answer.body()).get("reference").stringValue());
        }
        return answer;
    }

    /** The private link of the asking that was kept. */
    private String askUntilKept(Caller visitor, Findings findings) throws IOException {
        for (int time = 0; time < 120; time++) {
            HttpResponse<String> answer = ask(visitor);
            if (answer.statusCode() == 201) {
                findings.look("askings kept while there is room", true, "");
                String link = JSON.readTree(answer.body()).get("followUrl").stringValue();
                return link.substring(link.indexOf("/suivi/"));
            }
            Caller.pause(500);
        }
        findings.look("askings kept while there is room", false, "none within a minute");
        return "/";
    }

    /** Writes until nothing more goes in. */
    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            byte[] rest = new byte[512];
            try (OutputStream out =
                    Files.newOutputStream(filler, java.nio.file.StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(rest);
                }
            } catch (IOException really) {
                // Not one block more.
            }
        }
    }

    private void askUntilRefused(Caller visitor, int most, Findings findings) throws IOException {
        List<Integer> refusals = new ArrayList<>();
        for (int time = 0; time < most && refusals.size() < 5; time++) {
            HttpResponse<String> answer = ask(visitor);
            if (answer.statusCode() != 201) {
                refusals.add(answer.statusCode());
                boolean clear =
                        answer.statusCode() == 503
                                && answer.body().contains("recommencez dans une minute")
                                && !answer.body().contains("\tat ");
                findings.look("refusals in words (503)", clear, answer.body());
            }
        }
        findings.look("refused when the disk is full", !refusals.isEmpty(), "all were accepted");
    }

    private static void reads(Caller visitor, Caller adviser, String link, Findings findings)
            throws IOException {
        for (String path : List.of("/rappel/ici", link)) {
            int status = visitor.open(path).statusCode();
            findings.look("pages read while the disk is full", status == 200, path + " " + status);
        }
        int status = adviser.open("/bureau").statusCode();
        findings.look("pages read while the disk is full", status == 200, "/bureau " + status);
    }

    private void kept(Installation phare, Findings findings) throws Exception {
        Map<String, String> kept = new ConcurrentHashMap<>();
        try (var connection = phare.owner()) {
            Rows.each(
                    connection,
                    "select name, reference from callback.form",
                    row -> kept.put(row.getString(1), row.getString(2)));
        }
        told.forEach(
                (name, reference) ->
                        findings.look(
                                "acknowledged askings kept",
                                reference.equals(kept.get(name)),
                                name));
    }
}
