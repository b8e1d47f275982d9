package fr.phare.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A made-up morning: a chamber of three cells, those who ask, and what became of each. */
final class Morning implements AutoCloseable {

    static final int REQUESTS = 60;

    static final String BASTIEN = "Bastien Caron";
    static final String MALIKA = "Malika Diallo";
    static final String DENIS = "Denis Fournier";

    private static final String PLAN =
            """
            chambers:
              - name: Chambre d’ici
                cells:
                  - { slug: lille, name: Lille, phone: "+33320000009", zone: Europe/Paris,
                      department: "59", hours: { mon-sun: "0:00-24:00" } }
                  - { slug: littoral, name: Littoral, phone: "+33320000010", zone: Europe/Paris,
                      department: "62", hours: { mon-sun: "0:00-24:00" } }
                  - { slug: sambre, name: Sambre, phone: "+33320000011", zone: Europe/Paris,
                      department: "59", hours: { mon-sun: "0:00-24:00" } }
                people:
                  - { email: conseil@ici.example, name: Bastien Caron, roles: [ECONOMIC_ADVISER] }
                  - { email: renfort@ici.example, name: Malika Diallo, roles: [FRONT_DESK] }
                  - { email: responsable@ici.example, name: Denis Fournier, roles: [MANAGER] }
            """;

    private static final List<String> CELLS = List.of("lille", "littoral", "sambre");
    private static final List<String> FIRST_NAMES =
            List.of(
                    "Éloïse",
                    "Jérôme",
                    "Zoé",
                    "Hélène",
                    "François",
                    "Anaïs",
                    "Loïc",
                    "Aïcha",
                    "Noël",
                    "Maud");
    private static final List<String> LAST_NAMES =
            List.of("Œuvrard", "Lefèvre", "Ben Saïd", "Kowalski", "Dubois", "Vandenberghe");

    private static final Pattern EXPECTED = Pattern.compile("\"expectedBy\":\"([^\"]+)\"");

    /** Somebody who asks to be called back. */
    record Caller(int number) {

        String name() {
            return FIRST_NAMES.get(number % 10) + " " + LAST_NAMES.get(number / 10);
        }

        String phone() {
            return "06123%05d".formatted(number);
        }

        String cell() {
            return CELLS.get(number % CELLS.size());
        }

        /** Five of sixty have a deadline: they ask in the middle of the others. */
        boolean urgent() {
            return number % 12 == 6;
        }

        /** One of ten fills in the public page; for the others another site asks. */
        boolean usesThePage() {
            return number % 10 == 4;
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final TwoChambers chambers;

    /** By name, the state in which everybody must be. */
    private final Map<String, String> expected = new TreeMap<>();

    private Morning(TwoChambers chambers) {
        this.chambers = chambers;
    }

    /** On public holidays the cells are open too. */
    static Morning begin() {
        Morning morning = new Morning(TwoChambers.openPlan("morning", PLAN));
        morning.change(
                """
                insert into chamber.cell_exception (cell_id, from_day, to_day, ranges, reason)
                select id, current_date - 1, current_date + 7, '{0,1440}', 'Essai'
                from chamber.cell
                """);
        return morning;
    }

    TwoChambers chambers() {
        return chambers;
    }

    static List<Caller> callers() {
        return IntStream.range(0, REQUESTS).mapToObj(Caller::new).toList();
    }

    /** Asks as another site does, through the interface for programs. */
    void ask(Caller caller) {
        String body =
                """
                {"cell": "%s", "name": "%s", "phone": "%s", "urgent": %b}
                """
                        .formatted(caller.cell(), caller.name(), caller.phone(), caller.urgent());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(chambers.address() + "/api/v1/callbacks"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        String answer = send(request, 201);
        if (!answer.contains("promisedBy")) {
            throw new AssertionError("no promise in " + answer);
        }
    }

    /** When somebody who asks now is likely to be called. */
    Instant expectedBy() {
        String address = chambers.address() + "/api/v1/promise?cell=lille";
        String answer = send(HttpRequest.newBuilder(URI.create(address)).build(), 200);
        Matcher found = EXPECTED.matcher(answer);
        if (!found.find()) {
            throw new AssertionError("nothing is expected: " + answer);
        }
        return OffsetDateTime.parse(found.group(1)).toInstant();
    }

    private String send(HttpRequest request, int status) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code name} is in {@code state} from now on. */
    void became(String name, String state) {
        expected.put(name, state);
    }

    Map<String, String> expected() {
        return expected;
    }

    /** Everybody’s state as the database has it; somebody in two of them fails. */
    Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        for (String row :
                rows(
                        """
                        select f.name || '=' || e.state from callback.form f
                        join queue.entry e on e.id = f.entry_id
                        """)) {
            String[] parts = row.split("=", 2);
            if (states.put(parts[0], parts[1]) != null) {
                throw new AssertionError(parts[0] + " waits twice");
            }
        }
        return states;
    }

    /** The first column of {@code query}, as text. */
    List<String> rows(String query) {
        try (Connection connection = owner();
                ResultSet found = connection.createStatement().executeQuery(query)) {
            List<String> rows = new java.util.ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Time passes for the request of {@code name}: it asked, and was promised, so long ago. */
    void grewOld(String name, String howLong, String lateBy) {
        change(
                """
                update queue.entry set asked_at = now() - interval '%s',
                  promised_by = now() - interval '%s'
                where id = (select entry_id from callback.form where name = '%s')
                """
                        .formatted(howLong, lateBy, name));
    }

    /** The hour has come of all who are to be called later. */
    void laterHasCome() {
        change("update queue.entry set not_before = now() where state = 'resting'");
    }

    private void change(String statement) {
        try (Connection connection = owner()) {
            connection.createStatement().executeUpdate(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Connection owner() throws SQLException {
        PackagedPhare phare = chambers.phare();
        Connection connection =
                DriverManager.getConnection(
                        phare.databaseUrl(), "phare_owner", phare.ownerPassword());
        connection
                .createStatement()
                .execute(
                        """
                        select set_config('phare.chamber', chamber_id::text, false)
                        from chamber.cell_directory where slug = 'lille'
                        """);
        return connection;
    }

    @Override
    public void close() {
        chambers.close();
    }
}
