package fr.phare.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How many are taken out of the line a second, and that nobody is taken twice. */
final class TakeFigure implements Figure {

    private static final int CLIENTS = 8;
    private static final int CROWD = 200;
    private static final double BUDGET = 0.5;

    /** As an adviser's take at the very least: who is first, locked and marked. */
    private static final String BARE =
            """
            update queue.entry set state = 'taken', fence = fence + 1
            where id = (
              select id from queue.entry where chamber_id = ? and state = 'waiting'
              order by urgent desc, promised_by, id limit 1 for update skip locked)
            returning id
            """;

    @Override
    public String name() {
        return "take";
    }

    @Override
    public String title() {
        return "Taking the next";
    }

    @Override
    public String method(boolean quick) {
        return """
        %d clients take by `POST /bureau/suivant`, each time as another of %d signed-in advisers; \
        what they hold is ended past Phare between rounds. Peer: `for update skip locked limit 1` \
        on the same table and its partial index, plain JDBC, %d threads as the application's role. \
        Phare also reads who has a turn, writes lease, case, person, exchange and audit. Then %d \
        advisers take %d times each, all at once; counted are cases in the answers, and takes in \
        the audit, fences and exchanges in the database.\
        """
                .formatted(CLIENTS, Site.ADVISERS, CLIENTS, CROWD, crowdRounds(quick));
    }

    private static int crowdRounds(boolean quick) {
        return quick ? 5 : 1000;
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        UUID chamber = site.postgres().chamberOf(Site.DESK);
        Lines lines = new Lines(site.postgres());
        signIn(site);
        lines.fill(Site.DESK, 100_000);
        Rounds rounds = rounds(site, chamber, lines);
        return List.of(
                row(rounds),
                Row.told(
                        "processor time of one",
                        rounds.usage("http").toString(),
                        rounds.usage("jdbc").toString(),
                        ""),
                new TakeCrowd(site, chamber, lines).measure(CROWD, crowdRounds(site.quick())));
    }

    private static Rounds rounds(Site site, UUID chamber, Lines lines)
            throws IOException, InterruptedException, SQLException {
        int each = Site.ADVISERS / CLIENTS;
        Rounds.Part jdbc =
                new Rounds.Part(
                        "jdbc",
                        ProcessHandle.current().pid(),
                        () -> plain(site, chamber, each),
                        () -> lines.endBare(chamber));
        Rounds.Part http =
                new Rounds.Part(
                        "http",
                        site.phare().pid(),
                        () -> overHttp(site, each),
                        () -> lines.end(chamber));
        return Rounds.of(site.postgres(), site.quick() ? 2 : 4, 5, List.of(jdbc, http));
    }

    private static Row row(Rounds rounds) {
        Series ours = rounds.of("http", Load.Result::perSecond);
        Series p99 = rounds.of("http", one -> one.latencies().quantile(0.99));
        return Row.atLeast(
                "`POST /bureau/suivant`",
                String.format(Locale.ROOT, "%.0f/s, p99 %.0f ms", ours.median(), p99.median()),
                String.format(
                        Locale.ROOT,
                        "plain JDBC %.0f/s",
                        rounds.of("jdbc", Load.Result::perSecond).median()),
                rounds.ratios("http", "jdbc", Load.Result::perSecond),
                BUDGET,
                ours.spread("%.0f") + "/s");
    }

    private static void signIn(Site site) throws IOException, InterruptedException {
        for (int i = 0; i < Site.ADVISERS; i++) {
            site.advisers().of(Site.DESK, i);
        }
    }

    private static Load.Result overHttp(Site site, int each)
            throws IOException, InterruptedException {
        Advisers advisers = site.advisers();
        return Load.run(
                site.phare().port(),
                CLIENTS,
                each,
                (wire, client, number) ->
                        take(wire, advisers.of(Site.DESK, client * each + number)));
    }

    /** The case that the answer leads to. */
    static String take(Wire wire, Advisers.Adviser adviser) throws IOException {
        Wire.Answer answer = adviser.submit(wire, "/bureau/suivant", "");
        String place = answer.header("location");
        if (!place.contains("/dossiers/")) {
            throw new IOException("Nobody was taken: " + answer.head());
        }
        return place.replaceAll("^.*/|[?].*$", "");
    }

    private static Load.Result plain(Site site, UUID chamber, int each)
            throws IOException, InterruptedException, SQLException {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                connections.add(site.postgres().connectAsApplication(chamber));
            }
            return Load.run(
                    CLIENTS, each, (client, number) -> takeBare(connections.get(client), chamber));
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static void takeBare(Connection connection, UUID chamber) throws IOException {
        try (PreparedStatement take = connection.prepareStatement(BARE)) {
            take.setObject(1, chamber);
            try (ResultSet row = take.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("Nobody waits");
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
