package fr.phare.sirene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.phare.business.Establishment;
import fr.phare.business.RegistryDatabase;
import fr.phare.business.Siret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Stock files are loaded whole or not at all, and the old registry serves until then. */
class SireneImportTest {

    private static final String UNITS =
            titles(StockColumns.Kind.UNITS)
                    + "123456782,,,Pierre,,,Durand,,,,,1000\n"
                    + "775663438,RATP,,,,,,\"REGIE, AUTONOME\",METRO DE PARIS,,,5710\n"
                    + "403049448,,[ND],[ND],[ND],[ND],[ND],[ND],[ND],,,1000\n";

    private static final String PLACES =
            titles(StockColumns.Kind.ESTABLISHMENTS)
                    + inLille("12345678200010", "2012-05-01", "AU" + " BÉGONIA")
                    + "77566343801906,1900-01-01,NN,true,75012,PARIS,75112,F,,,,,602A,NAF1993\n"
                    + "40304944800034,2020-02-29,,true,[ND],LYON,69123,A,[ND],,,[ND],96.02A,"
                    + "NAFRev2\n";

    private static String titles(StockColumns.Kind kind) {
        return String.join(",", kind.columns()) + "\n";
    }

    @TempDir private static Path data;
    @TempDir private Path directory;

    private static RegistryDatabase database;

    @BeforeAll
    static void starts() {
        database = RegistryDatabase.start(data);
    }

    @AfterAll
    static void stops() {
        database.close();
    }

    private static String inLille(String siret, String created, String sign) {
        return siret
                + ","
                + created
                + ",01,true,59000,LILLE,59350,A,"
                + sign
                + ",,,,47.76Z,NAFRev2\n";
    }

    /** What a run of the command said. */
    private record Run(int exit, String out, String errors) {}

    @Test
    void loadsNamesSignsAndStatesAndLeavesNothingOfTheSample() throws IOException {
        Run run = load(UNITS, PLACES);

        assertThat(run.errors()).isEmpty();
        assertThat(run.out()).contains("In service: 3 establishments of 3 legal units");
        Establishment florist = find("12345678200010");
        assertThat(florist.name()).isEqualTo("Pierre Durand");
        assertThat(florist.otherNames()).isEqualTo("AU BÉGONIA");
        assertThat(florist.activityLabel()).contains("fleurs");
        assertThat(florist.isSoleTrader()).isTrue();
        Establishment closed = find("77566343801906");
        assertThat(closed.active()).isFalse();
        assertThat(closed.createdOn()).isNull();
        assertThat(closed.activity()).isNull();
        assertThat(closed.otherNames()).isEqualTo("RATP, METRO DE PARIS");
        assertThat(find("40304944800034").name()).isEmpty();
        assertThat(database.registry().search("begonai lille", 5)).containsExactly(florist);
        assertThat(database.registry().search("regie autonome", 5)).containsExactly(closed);
        assertThat(database.registry().search("403049448", 5)).hasSize(1);
        database.restart();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aSecondImportReplacesTheFirst() throws IOException {
        load(UNITS, PLACES);
        String one = PLACES.lines().limit(2).reduce("", (all, line) -> all + line + "\n");

        assertThat(load(UNITS, one).exit()).isZero();
        assertThat(count()).isEqualTo(1);
        assertThat(load(UNITS, PLACES).exit()).isZero();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void readsPackedFiles() throws IOException {
        Path units = directory.resolve("units.csv.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(units))) {
            packed.write(UNITS.getBytes(StandardCharsets.UTF_8));
        }
        Path places = directory.resolve("places.zip");
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(places))) {
            packed.putNextEntry(new ZipEntry("StockEtablissement_utf8.csv"));
            packed.write(
                    ("\uFEFF" + PLACES.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run(units, places).errors()).isEmpty();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void linesThatCannotBeTakenAreNamedInAFile() throws IOException {
        String odd =
                PLACES
                        + inLille("12345678200010", "2012-05-01", "TWICE")
                        + inLille("1234567820002", "2012-05-01", "")
                        + inLille("12345678200028", "2012-05-01", "N\0L")
                        + inLille("12345678200036", "2012-13-01", "")
                        + "12345678200044,2012-05-01\n"
                        + inLille("99999999900012", "2012-05-01", "ALONE");
        Run run = load(UNITS, odd);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("4 establishments", "5 lines were not taken", "1 establishments have no");
        assertThat(find("99999999900012").name()).isEqualTo("ALONE");
        assertThat(Files.readAllLines(directory.resolve("places.csv.rejects.csv")))
                .containsExactlyInAnyOrder(
                        "file;line;reason",
                        "places.csv;5;number that is in the file twice",
                        "places.csv;6;siret is not 14 digits",
                        "places.csv;7;holds a NUL byte",
                        "places.csv;8;date of creation is no date",
                        "places.csv;9;2 fields, not 14");
    }

    static Stream<Arguments> refused() {
        String quote = titles(StockColumns.Kind.ESTABLISHMENTS) + "\"" + "x".repeat(100_000);
        return Stream.of(
                arguments(PLACES, UNITS, "the file of legal units comes first"),
                arguments(UNITS, PLACES.replace("enseigne2", "enseigne7"), "lacks the column"),
                arguments(UNITS, "", "is empty"),
                arguments(UNITS, titles(StockColumns.Kind.ESTABLISHMENTS), "holds no row"),
                arguments(UNITS, "a;b\n1;2\n", "is not StockEtablissement"),
                arguments(UNITS, PLACES.substring(0, PLACES.length() - 40), "it is truncated"),
                arguments(
                        UNITS, titles(StockColumns.Kind.ESTABLISHMENTS) + "\"a", "it is truncated"),
                arguments(UNITS, quote, "longer than 64 KB"),
                arguments(UNITS, "x".repeat(100_000), "longer than 64 KB"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoStockIsRefusedInOneSentence(String units, String places, String why)
            throws IOException {
        load(UNITS, PLACES);
        Run run = load(units, places);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors().strip()).contains(why).doesNotContain("\n");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void otherEncodingsAndDamagedArchivesAreRefused() throws IOException {
        Path units = write("units.csv", UNITS, StandardCharsets.UTF_8);
        Path latin = write("latin.csv", PLACES, Charset.forName("windows-1252"));
        Path wide = write("wide.csv", PLACES, StandardCharsets.UTF_16);
        Path cut = directory.resolve("cut.csv.gz");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(whole)) {
            packed.write(PLACES.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(cut, List.of());
        Files.write(cut, java.util.Arrays.copyOf(whole.toByteArray(), whole.size() - 20));

        assertThat(run(units, latin).errors()).contains("is not UTF-8");
        assertThat(run(units, wide).exit()).isEqualTo(1);
        assertThat(run(units, cut).errors()).contains("truncated");
        assertThat(run(units, directory.resolve("none")).errors()).contains("There is no file");
    }

    @Test
    void anImportThatWasKilledGoesOnAndTheOldRegistryServesMeanwhile() throws Exception {
        load(UNITS, PLACES);
        StockFiles.small(directory, 150_000);
        Path units = directory.resolve("StockUniteLegale_utf8.csv");
        Path places = directory.resolve("StockEtablissement_utf8.csv");
        Process killed = start(units, places);
        while (committed() == 0 && killed.isAlive()) {
            Thread.sleep(20);
        }
        killed.destroyForcibly().waitFor();

        assertThat(committed()).isPositive();
        assertThat(count()).isEqualTo(3);
        Run run = run(units, places);
        assertThat(run.errors()).isEmpty();
        assertThat(run.out()).contains("Going on with an import", "In service: 150,000");
        assertThat(count()).isEqualTo(150_000);
        load(UNITS, PLACES);
    }

    private static Process start(Path units, Path places) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SireneCommand.class.getName(),
                        "--phare.database.url=" + database.url(),
                        "--phare.database.owner-password=" + database.ownerPassword(),
                        units.toString(),
                        places.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Establishments that a load has gathered so far. */
    private static long committed() throws Exception {
        try (var connection = database.ownerConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select coalesce(max(establishments), 0)"
                                        + " from business.stock_progress")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Run load(String units, String places) throws IOException {
        return run(
                write("units.csv", units, StandardCharsets.UTF_8),
                write("places.csv", places, StandardCharsets.UTF_8));
    }

    private Path write(String name, String content, Charset charset) throws IOException {
        Files.deleteIfExists(directory.resolve(name + ".rejects.csv"));
        return Files.write(directory.resolve(name), content.getBytes(charset));
    }

    private static Run run(Path units, Path places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String[] arguments = {
            "--phare.database.url=" + database.url(),
            "--phare.database.owner-password=" + database.ownerPassword(),
            units.toString(),
            places.toString()
        };
        int exit =
                SireneCommand.run(
                        arguments,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8));
        return new Run(
                exit,
                out.toString(StandardCharsets.UTF_8),
                errors.toString(StandardCharsets.UTF_8));
    }

    private static Establishment find(String siret) {
        return database.registry().find(new Siret(siret)).orElseThrow();
    }

    private static int count() {
        return database.jdbc()
                .sql("select count(*)::int from business.establishment")
                .query(Integer.class)
                .single();
    }
}
