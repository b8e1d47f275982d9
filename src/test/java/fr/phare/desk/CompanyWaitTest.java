package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Where the public search of firms is asked for a business that the registry does not have. */
@PhareTest
class CompanyWaitTest {

    private static final String SIRET = "12345678200010";
    private static final String FLORIST =
            """
            {"results": [{"siren": "123456782", "nom_complet": "FLEURS D'ELO",
              "nom_raison_sociale": "FLEURS D'ELO", "nature_juridique": "5499",
              "siege": {"siret": "12345678200010", "activite_principale": "47.76Z",
                "code_postal": "59000", "commune": "59350", "libelle_commune": "LILLE",
                "etat_administratif": "A", "date_creation": "2012-05-01", "est_siege": true,
                "liste_enseignes": [], "nom_commercial": null},
              "matching_etablissements": []}],
             "total_results": 1}
            """;

    private static final HttpServer SEARCH = start();
    private static final List<String> STATES = new CopyOnWriteArrayList<>();
    private static volatile ChamberId chamber = new ChamberId(new UUID(0, 0));

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    @DynamicPropertySource
    static void lookup(DynamicPropertyRegistry properties) {
        properties.add(
                "phare.business.lookup.url",
                () -> "http://127.0.0.1:" + SEARCH.getAddress().getPort());
        properties.add("phare.business.lookup.patience", () -> "10s");
    }

    @AfterAll
    static void stop() {
        SEARCH.stop(0);
    }

    @Test
    void theRequestIsTakenAndNoRowLockedBeforeTheSearchIsAsked() {
        Cell ours = Chambers.by(setup).createAlone();
        chamber = ours.chamber();
        new Visitor(mvc).asks(ours, "siret", SIRET);
        STATES.clear();

        new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER).takesNext();

        assertThat(STATES).containsExactly("taken");
        String business =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select business_name from casefile.case_file")
                                        .query(String.class)
                                        .single());
        assertThat(business).isEqualTo("FLEURS D'ELO");
    }

    private static HttpServer start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/search", CompanyWaitTest::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        STATES.add(stateOfTheEntry());
        byte[] body = FLORIST.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** As somebody else finds it who would change it now. */
    private static String stateOfTheEntry() {
        try (Connection connection = TestDatabase.ownerConnection(chamber);
                Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select state from queue.entry where chamber_id = wall.chamber()"
                                        + " for update nowait")) {
            return rows.next() ? rows.getString(1) : "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
