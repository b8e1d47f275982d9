package fr.phare.faults;

import fr.phare.e2e.PackagedPhare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged archive with one cell that is open day and night, and the people of its line. */
final class Installation implements AutoCloseable {

    static final String PASSWORD = "Lanterne-du-port-7421";
    static final List<String> ADVISERS =
            List.of("accueil@ici.example", "conseil@ici.example", "specialiste@ici.example");
    static final String MANAGER = "responsable@ici.example";

    private static final String PLAN =
            """
            chambers:
              - name: Chambre d’ici
                cells:
                  - { slug: ici, name: Ici, phone: "+33320000009", zone: Europe/Paris,
                      department: "59", hours: { mon-sun: "0:00-24:00" } }
                people:
                  - { email: accueil@ici.example, name: Anne Petit, roles: [FRONT_DESK] }
                  - { email: conseil@ici.example, name: Bastien Caron, roles: [ECONOMIC_ADVISER] }
                  - { email: specialiste@ici.example, name: Chloé Roux, roles: [SPECIALIST] }
                  - { email: responsable@ici.example, name: Denis Fournier, roles: [MANAGER] }
            """;

    /** Where the tables are, for their owner. */
    record Database(String url, String ownerPassword) {}

    private final @Nullable Database external;
    private final String[] settings;
    private PackagedPhare phare;

    private Installation(PackagedPhare phare, @Nullable Database external, String... settings) {
        this.phare = phare;
        this.external = external;
        this.settings = settings;
    }

    /** Starts on {@code data}, opening the cell the first time. */
    static Installation open(Path data, String... more) {
        return open(data, null, more);
    }

    /** The same on a PostgreSQL of its own, which {@code more} names too. */
    static Installation open(Path data, @Nullable Database external, String... more) {
        return openWith(Map.of(), data, external, more);
    }

    /** The same with more environment variables. */
    static Installation openWith(
            Map<String, String> environment,
            Path data,
            @Nullable Database external,
            String... more) {
        Path plan = data.resolve("plan.yaml");
        try {
            Files.createDirectories(data);
            Files.writeString(plan, PLAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] settings = new String[more.length + 1];
        settings[0] = "--phare.setup.plan=" + plan;
        System.arraycopy(more, 0, settings, 1, more.length);
        return new Installation(
                PackagedPhare.start(data, environment, settings), external, settings);
    }

    PackagedPhare phare() {
        return phare;
    }

    String address() {
        return phare.address();
    }

    Path data() {
        return phare.data();
    }

    /** Starts again on the same data, after a kill. */
    void startAgain() {
        phare = PackagedPhare.start(phare.data(), settings);
    }

    /** Signs {@code email} in, choosing the password the first time. */
    void signIn(Caller caller, String email) throws IOException {
        String invitation = invitation(email);
        if (caller.open(invitation).body().contains("name=\"password\"")) {
            caller.submit(invitation, "password", PASSWORD);
        }
        caller.open("/connexion");
        caller.submit("/connexion", "email", email, "password", PASSWORD);
        if (caller.open("/bureau").statusCode() != 200) {
            throw new AssertionError(email + " cannot sign in");
        }
    }

    private String invitation(String email) throws IOException {
        return Files.readAllLines(data().resolve("invitations.txt")).stream()
                .filter(line -> line.startsWith(email + " "))
                .map(line -> line.substring(line.indexOf("/invitation/")))
                .findFirst()
                .orElseThrow();
    }

    /** A connection of the owner of the tables, in the chamber. */
    Connection owner() throws SQLException {
        Database database = external == null ? embedded() : external;
        Connection connection =
                DriverManager.getConnection(database.url, "phare_owner", database.ownerPassword);
        try (PreparedStatement enter =
                connection.prepareStatement(
                        """
                        select set_config('phare.chamber', chamber_id::text, false)
                        from chamber.cell_directory where slug = 'ici'
                        """)) {
            enter.execute();
        }
        return connection;
    }

    private Database embedded() {
        return new Database(phare.databaseUrl(), phare.ownerPassword());
    }

    /** The lines of the pid file of the embedded PostgreSQL: its process first, its port fourth. */
    List<String> postmaster() {
        return phare.postmaster();
    }

    @Override
    public void close() {
        phare.close();
    }
}
