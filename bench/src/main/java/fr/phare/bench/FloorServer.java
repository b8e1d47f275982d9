package fr.phare.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The floor: what a request costs at the very least. The JDK's HTTP server, a pool, one statement;
 * no form, no promise, no permission, no wall, no page.
 */
final class FloorServer {

    /** What Phare keeps of an asking, in one round trip. */
    private static final String KEEP =
            """
            with kept as (
              insert into request (id, name, phone, topic, message, asked_at)
              values (?, ?, ?, ?, ?, now()) returning id)
            insert into outbox (request_id, recipient, body) select id, ?, ? from kept
            """;

    /** The rows that the desk shows. */
    private static final String FIRST =
            """
            select e.id, e.promised_by, e.urgent, e.attempts, f.name, f.topic, c.name as cell
            from queue.entry e
            join callback.form f on f.entry_id = e.id
            join chamber.cell c on c.id = e.cell_id
            where e.chamber_id = ? and e.state = 'waiting'
            order by e.urgent desc, e.promised_by, e.id limit 50
            """;

    private FloorServer() {}

    /**
     * @param arguments address of database {@code floor}, of database {@code phare}, port; the
     *     password of the superuser is read from the environment
     */
    public static void main(String... arguments) throws IOException {
        DataSource floor = pool(arguments[0]);
        DataSource phare = pool(arguments[1]);
        InetSocketAddress address =
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2]));
        HttpServer server = HttpServer.create(address, 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/callbacks", answering(exchange -> keep(floor, exchange)));
        server.createContext("/queue/", answering(exchange -> queue(phare, exchange)));
        server.start();
    }

    private static DataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword(System.getenv("FLOOR_PASSWORD"));
        pool.setMaximumPoolSize(8);
        return pool;
    }

    /** Gives the text of an answer. */
    private interface Work {
        String answer(HttpExchange exchange) throws IOException, SQLException;
    }

    private static HttpHandler answering(Work work) {
        return exchange -> {
            try (exchange) {
                byte[] body = work.answer(exchange).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        };
    }

    private static String keep(DataSource pool, HttpExchange exchange)
            throws IOException, SQLException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, id);
            statement.setString(2, "Jeanne Moreau");
            statement.setString(3, "+33612345678");
            statement.setString(4, "rent");
            statement.setString(5, body);
            statement.setString(6, "+33612345678");
            statement.setString(7, body);
            statement.executeUpdate();
        }
        return "{\"id\":\"" + id + "\"}";
    }

    private static String queue(DataSource pool, HttpExchange exchange) throws SQLException {
        String chamber = exchange.getRequestURI().getPath().substring("/queue/".length());
        StringBuilder page = new StringBuilder(16 * 1024);
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIRST)) {
            statement.setObject(1, UUID.fromString(chamber));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    for (int column = 1; column <= 7; column++) {
                        page.append(row.getString(column)).append(' ');
                    }
                    page.append('\n');
                }
            }
        }
        return page.toString();
    }
}
