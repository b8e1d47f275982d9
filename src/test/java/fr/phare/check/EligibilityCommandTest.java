package fr.phare.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EligibilityCommandTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a run wrote, and with what it ended. */
    private record Run(int exit, List<String> out, String errors) {

        JsonNode result(int line, String aid) {
            return JSON.readTree(out.get(line))
                    .get("results")
                    .valueStream()
                    .filter(result -> result.get("aid").stringValue().equals(aid))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @TempDir private Path directory;

    private Run run(String businesses, String... options) throws IOException {
        Path file = directory.resolve("businesses.ndjson");
        Files.writeString(file, businesses);
        List<String> args = new ArrayList<>(List.of("--businesses", file.toString()));
        args.addAll(List.of(options));
        return run(args);
    }

    private static Run run(List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit =
                EligibilityCommand.run(
                        args,
                        CLOCK,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8));
        return new Run(
                exit,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    void saysOfEachBusinessWhatIsOpenToIt() throws IOException {
        Run run =
                run(
                        """
                        {"id": "a", "facts": {"staff": 0}}

                        {"id": 7, "facts": {"staff": 3}, "assessedOn": "2020-04-03"}
                        """);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).hasSize(2);
        assertThat(run.result(0, "activite-partielle").get("status").stringValue())
                .isEqualTo("not-eligible");
        JsonNode first = JSON.readTree(run.out().get(0));
        assertThat(first.get("id").stringValue()).isEqualTo("a");
        assertThat(first.get("assessedOn").stringValue()).isEqualTo("2026-11-22");
        JsonNode second = JSON.readTree(run.out().get(1));
        assertThat(second.get("line").intValue()).isEqualTo(3);
        assertThat(second.get("id").intValue()).isEqualTo(7);
        assertThat(second.get("period").stringValue()).isEqualTo("2020-04");
        assertThat(run.errors()).contains("2 businesses answered, 0 lines skipped.");
    }

    @Test
    void theDatesOfTheCommandHoldWhereABusinessSaysNone() throws IOException {
        Run run =
                run(
                        """
                        {"facts": {}}
                        {"facts": {}, "period": "2020-05"}
                        """,
                        "--period=2020-03",
                        "--assessed-on",
                        "2020-04-03");

        assertThat(
                        run.out().stream()
                                .map(JSON::readTree)
                                .map(said -> said.get("period").asString()))
                .containsExactly("2020-03", "2020-05");
        assertThat(JSON.readTree(run.out().getFirst()).get("assessedOn").asString())
                .isEqualTo("2020-04-03");
    }

    @Test
    void aLineThatCannotBeTakenIsToldAndSkipped() throws IOException {
        String tooLong = "{\"message\": \"" + "x".repeat(40_000) + "\"}";
        Run run =
                run(
                        String.join(
                                "\n",
                                "{\"id\": 1}",
                                "{not json",
                                "[1]",
                                "{\"facts\": {\"staff\": \"three\", \"nonsense\": 1}}",
                                tooLong,
                                "{\"id\": 6, \"id\": 6}",
                                "{\"id\": 7}"),
                        "--language",
                        "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).hasSize(2);
        assertThat(run.errors().lines().filter(line -> line.contains("skipped:")))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith("Line 2 ")
                                        .contains("not a JSON object"),
                        line -> assertThat(line).startsWith("Line 3 "),
                        line ->
                                assertThat(line)
                                        .contains("Line 4 ", "facts.staff", "facts.nonsense"),
                        line -> assertThat(line).contains("Line 5 ", "32"),
                        line -> assertThat(line).startsWith("Line 6 "));
        assertThat(run.errors()).contains("2 businesses answered, 5 lines skipped.");
    }

    @Test
    void answersStayInTheOrderOfTheFile() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            many.append("{\"id\": ").append(i).append("}\n");
        }
        Run run = run(many.toString());

        assertThat(run.out().stream().map(line -> JSON.readTree(line).get("id").intValue()))
                .isSorted()
                .hasSize(1_500);
    }

    @Test
    void anotherCatalogueIsRefusedWithFileLineAndReason() throws IOException {
        Path catalogue = copyOfTheCatalogue();
        assertThat(run("{}", "--catalogue", catalogue.toString()).exit()).isZero();

        Path aid = catalogue.resolve("aids/activite-partielle.yaml");
        Files.writeString(aid, Files.readString(aid).replace("staff", "stuff"));
        Run refused = run("{}", "--catalogue", catalogue.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.errors()).contains("aids/activite-partielle.yaml:", "stuff");

        Files.write(aid, new byte[10_000_000]);
        assertThat(run("{}", "--catalogue", catalogue.toString()).errors())
                .contains("aids/activite-partielle.yaml:1: larger than");
        Files.delete(aid);
        Files.delete(catalogue.resolve("facts.yaml"));
        assertThat(run("{}", "--catalogue", catalogue.toString()).errors())
                .contains("facts.yaml:1: the file is missing");
    }

    private Path copyOfTheCatalogue() throws IOException {
        Path from = Path.of("catalogue");
        Path to = directory.resolve("catalogue");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --nothing x                         | Unknown option --nothing
                    --businesses                        | --businesses needs a value
                    --catalogue x                       | eligibility --businesses FILE
                    --businesses /nowhere/at-all.ndjson | There is no /nowhere/at-all.ndjson.
                    --businesses x --period 2020-13     | A date cannot be read
                    """)
    void saysInOneSentenceWhatIsWrong(String args, String told) {
        Run run = run(List.of(args.split(" ")));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors().lines()).singleElement().asString().contains(told);
    }
}
