package fr.phare.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came of one fault, kept so that a run can be resumed and reported. */
record Result(
        String name,
        String title,
        long seed,
        String day,
        String machine,
        long minutes,
        Map<String, Findings.Count> counts,
        List<String> broken,
        List<String> remarks) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Result of(Fault fault, long seed, long minutes, String machine, Findings findings) {
        return new Result(
                fault.name(),
                fault.title(),
                seed,
                LocalDate.now(ZoneOffset.UTC).toString(),
                machine,
                minutes,
                findings.counts(),
                findings.broken(),
                findings.remarks());
    }

    Findings findings() {
        return new Findings(counts, broken, remarks);
    }

    boolean isSound() {
        return broken.isEmpty() && !counts.isEmpty();
    }

    void keep(Path place) throws IOException {
        Files.writeString(file(place, name), JSON.writeValueAsString(this));
    }

    static boolean isKept(Path place, String name) {
        return Files.exists(file(place, name));
    }

    static Result read(Path place, String name) {
        try {
            return JSON.readValue(Files.readString(file(place, name)), Result.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path place, String name) {
        return place.resolve(name + ".json");
    }
}
