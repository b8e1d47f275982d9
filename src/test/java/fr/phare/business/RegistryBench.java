package fr.phare.business;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures searches in a registry that is there: {@code main URL USER PASSWORD [QUERIES [SEED
 * [ANSWERS]]]} prints how many rows and bytes it has, and what searches cost: how long PostgreSQL
 * was on a processor for them (Linux), and how long they took, the driver and the ordering of what
 * was found included. A file {@code ANSWERS} is given one line for each query with what was found:
 * two of them, before and after a change, are to be compared.
 */
public final class RegistryBench {

    private static final int RESULTS = 8;

    private final JdbcClient jdbc;
    private final Path schedstat;
    private final Map<String, List<Long>> worked = new TreeMap<>();
    private final List<Long> allWorked = new ArrayList<>();
    private final List<Long> allTook = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private int answered;

    private RegistryBench(JdbcClient jdbc) {
        this.jdbc = jdbc;
        int backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        this.schedstat = Path.of("/proc/" + backend + "/schedstat");
    }

    public static void main(String[] args) throws SQLException, IOException {
        var connections = new DriverManagerDataSource(args[0], args[1], args[2]);
        int queries = args.length > 3 ? Integer.parseInt(args[3]) : 1_215;
        long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
        try (var connection = connections.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            RegistryBench bench = new RegistryBench(jdbc);
            bench.sizes();
            bench.run(new RegistryQueries(jdbc, seed, queries), queries);
            if (args.length > 5) {
                Files.write(Path.of(args[5]), bench.answers);
            }
        }
    }

    private void run(RegistryQueries made, int queries) {
        var search = new EstablishmentSearch(jdbc, new Lexicon(jdbc));
        for (int i = 0; i < queries; i++) {
            measure(search, made.query(i));
        }
        System.out.println("Processor time of PostgreSQL");
        worked.forEach(RegistryBench::print);
        print("all", allWorked);
        System.out.println("Waited for");
        print("all", allTook);
        System.out.printf("answered %d of %d%n", answered, queries);
    }

    private void measure(EstablishmentSearch search, RegistryQueries.Query query) {
        long workedBefore = worked();
        long began = System.nanoTime();
        List<Establishment> found = search.find(query.text(), RESULTS);
        allTook.add(System.nanoTime() - began);
        long work = worked() - workedBefore;
        worked.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(work);
        allWorked.add(work);
        answered += found.isEmpty() ? 0 : 1;
        answers.add(
                found.stream()
                        .map(one -> one.siret().value())
                        .collect(
                                Collectors.joining(
                                        " ", query.kind() + ";" + query.text() + ";", "")));
    }

    /** Nanoseconds that the session's process was on a processor (sched-stats); 0 elsewhere. */
    private long worked() {
        try {
            return Long.parseLong(Files.readString(schedstat).split(" ", 2)[0]);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    private void sizes() {
        jdbc.sql(
                        """
                        select relname, reltuples::bigint as rows, pg_relation_size(oid) >> 20 as mb
                        from pg_class where relnamespace = 'business'::regnamespace
                          and relname ~ '^(establishment|lexicon)' order by relname
                        """)
                .query(
                        row -> {
                            System.out.printf(
                                    Locale.ROOT,
                                    "%-28s %,12d rows %,8d MB%n",
                                    row.getString("relname"),
                                    row.getLong("rows"),
                                    row.getLong("mb"));
                        });
    }

    private static void print(String kind, List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-22s %5d queries  p50 %7.1f  p95 %7.1f  p99 %7.1f  most %7.1f ms%n",
                kind,
                sorted.length,
                part(sorted, 50),
                part(sorted, 95),
                part(sorted, 99),
                part(sorted, 100));
    }

    private static double part(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
