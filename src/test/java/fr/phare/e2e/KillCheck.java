package fr.phare.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares what was acknowledged with what lies in the database, as the owner of the tables. */
final class KillCheck {

    private record Kept(int forms, String reference, OffsetDateTime promise, int mails) {}

    private final Path data;

    KillCheck(Path data) {
        this.data = data;
    }

    /** What was acknowledged before is there; call while nobody is served, or all were answered. */
    void check(KillLoad load) throws IOException, SQLException {
        try (Connection connection = connect()) {
            askings(connection, List.copyOf(load.askings()));
            notes(connection, Map.copyOf(load.notes()));
            recaps(connection, Map.copyOf(load.recaps()));
            leases(connection);
        }
    }

    private Connection connect() throws IOException, SQLException {
        List<String> postmaster = Files.readAllLines(data.resolve("cluster/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/phare";
        String password = Files.readString(data.resolve("owner-password")).strip();
        Connection connection = DriverManager.getConnection(url, "phare_owner", password);
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

    private static void askings(Connection connection, List<KillLoad.Asking> askings)
            throws SQLException {
        Map<String, Kept> kept = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select f.phone, count(*) over (partition by f.phone), f.reference,
                                  f.promised_by,
                                  (select count(*) from mail.message m where m.about = f.id)
                                from callback.form f
                                join queue.entry e on e.id = f.entry_id
                                  and e.promised_by = f.promised_by
                                """);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                kept.put(
                        rows.getString(1),
                        new Kept(
                                rows.getInt(2),
                                rows.getString(3),
                                rows.getObject(4, OffsetDateTime.class),
                                rows.getInt(5)));
            }
        }
        for (KillLoad.Asking asking : askings) {
            Kept found = kept.get(asking.phone());
            if (asking.acknowledged() || found != null) {
                assertThat(found).as(asking.key()).isNotNull();
                assertThat(found.forms()).as(asking.key()).isEqualTo(1);
                assertThat(found.mails()).as(asking.key()).isEqualTo(1);
            }
            if (asking.acknowledged()) {
                assertThat(found.reference()).isEqualTo(asking.reference());
                assertThat(found.promise()).isEqualTo(asking.promise());
            }
        }
    }

    private static void notes(Connection connection, Map<UUID, String> notes) throws SQLException {
        Map<UUID, String> kept = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select id, note from casefile.exchange");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                kept.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        // A later save may have been kept and its answer cut off.
        notes.forEach((talk, text) -> assertThat(kept.get(talk)).isGreaterThanOrEqualTo(text));
    }

    private static void recaps(Connection connection, Map<UUID, UUID> recaps) throws SQLException {
        Map<UUID, Integer> mails = new HashMap<>();
        List<UUID> cases = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select id, case_id,
                                  (select count(*) from mail.message m where m.about = r.id)
                                from recap.recap r
                                """);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                mails.put(rows.getObject(1, UUID.class), rows.getInt(3));
                cases.add(rows.getObject(2, UUID.class));
            }
        }
        assertThat(mails.keySet()).containsAll(recaps.keySet());
        assertThat(mails.values()).allMatch(count -> count == 1);
        assertThat(cases).doesNotHaveDuplicates();
    }

    private static void leases(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select count(*) from queue.entry e
                                left join queue.lease l on l.entry_id = e.id
                                where (e.state = 'taken') <> (l.entry_id is not null)
                                  or l.fence <> e.fence
                                """);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            assertThat(rows.getInt(1)).as("entries and leases that disagree").isZero();
        }
    }
}
