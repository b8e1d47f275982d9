package fr.phare.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The archive starts where it should, and says in one sentence why it does not elsewhere. */
class StartE2E {

    private static PackagedPhare running;

    @BeforeAll
    static void startsWithoutAnySecretInALanguageThatIsNotInstalled() {
        Map<String, String> odd = Map.of("LANG", "xx_XX.UTF-8", "LC_CTYPE", "xx_XX");
        running = PackagedPhare.start(PackagedPhare.freshData("start à l’été"), odd);
    }

    @AfterAll
    static void stops() {
        running.close();
    }

    @Test
    void answersHealthyWhenReady() {
        assertThat(running.status()).isEqualTo(200);
    }

    @Test
    void refusesASecondProcessOnTheSameData() {
        refuses(running.data(), Map.of(), "Another Phare already uses");
        assertThat(running.status()).isEqualTo(200);
    }

    @Test
    void refusesAPortThatIsTaken() {
        Path data = PackagedPhare.freshData("port-taken");
        refuses(data, Map.of(), "already in use", "--server.port=" + running.port());
    }

    @Test
    void refusesDataOfAnotherPostgres() throws IOException {
        Path data = PackagedPhare.freshData("other-major");
        Files.createDirectories(data.resolve("cluster"));
        Files.writeString(data.resolve("cluster/PG_VERSION"), "17\n");
        refuses(data, Map.of(), "were written by PostgreSQL 17, this is 18");
    }

    @Test
    void refusesDemonstrationDataInProduction() {
        Path data = PackagedPhare.freshData("demonstration");
        refuses(data, Map.of("PHARE_DEMONSTRATION", "true"), "leave out phare.demonstration");
    }

    @Test
    void refusesThePlaceholdersOfTheSampleAndSampleSecrets() {
        Path data = PackagedPhare.freshData("placeholder");
        refuses(data, Map.of(), "still is the placeholder", "--phare.secret=REPLACE-BY-64");
        refuses(data, Map.of(), "64 random hexadecimal", "--phare.secret=" + "0".repeat(64));
    }

    @Test
    void refusesAnExternalDatabaseThatIsNotThere() {
        Path data = PackagedPhare.freshData("external-nowhere");
        String secret = "--phare.secret=" + "0123456789abcdef".repeat(4);
        refuses(data, Map.of(), "The database cannot be reached", externalAt(1), secret);
    }

    @Test
    void refusesAnExternalDatabaseWithoutSecret() throws IOException {
        Path data = PackagedPhare.freshData("external-without-secret");
        refuses(
                data,
                Map.of(
                        "PHARE_DATABASE_OWNERPASSWORD", secretOf("owner-password"),
                        "PHARE_DATABASE_PASSWORD", secretOf("application-password")),
                "set phare.secret",
                externalAt(postgresPort(running.data())));
    }

    private static String externalAt(int port) {
        return "--phare.database.url=jdbc:postgresql://127.0.0.1:" + port + "/phare";
    }

    private static String secretOf(String name) throws IOException {
        return Files.readString(running.data().resolve(name)).strip();
    }

    @Test
    void keepsWhatWasCommittedWhenKilledWithItsPostgresOrWithout() throws Exception {
        PackagedPhare first = PackagedPhare.start(PackagedPhare.freshData("kill"));
        execute(first.data(), "create table public.kept (id int)");
        execute(first.data(), "insert into public.kept values (1)");
        ProcessHandle postmaster = postmaster(first.data());
        first.kill9();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
        PackagedPhare second = PackagedPhare.start(first.data());
        execute(second.data(), "insert into public.kept values (2)");
        second.kill9WithPostgres();
        try (PackagedPhare third = PackagedPhare.start(first.data())) {
            assertThat(third.status()).isEqualTo(200);
            assertThat(execute(third.data(), "select sum(id) from public.kept")).isEqualTo(3);
        }
    }

    private static void refuses(
            Path data, Map<String, String> environment, String why, String... settings) {
        try (PackagedPhare refused = PackagedPhare.launch(data, environment, settings)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.errors().strip()).contains(why).doesNotContain("\n");
            assertThat(refused.log()).doesNotContain("\tat ");
        }
    }

    /** It dies with the server that started it. */
    private static ProcessHandle postmaster(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static int postgresPort(Path data) throws IOException {
        List<String> postmaster = Files.readAllLines(data.resolve("cluster/postmaster.pid"));
        return Integer.parseInt(postmaster.get(3).strip());
    }

    /** Runs one statement as the owner of the tables; the first number of its result, else 0. */
    private static int execute(Path data, String sql) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postgresPort(data) + "/phare";
        String password = Files.readString(data.resolve("owner-password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "phare_owner", password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            statement.getResultSet().next();
            return statement.getResultSet().getInt(1);
        }
    }
}
