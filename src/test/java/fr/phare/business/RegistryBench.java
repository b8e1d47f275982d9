package fr.phare.business;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures searches in a registry that is there: {@code main URL USER PASSWORD [QUERIES [SEED]]}
 * prints how many rows and bytes it has, and how long a search takes, the driver and the ordering
 * of what was found included. Queries are made of what is in the registry, the same for a seed.
 */
public final class RegistryBench {

    private static final List<String> FREQUENT =
            List.of(
                    "boulangerie paris",
                    "coiffure lyon",
                    "garage",
                    "paris",
                    "75",
                    "sarl martin",
                    "plomberie marseille",
                    "maison lille",
                    "fleurs",
                    "taxi 93",
                    "martin",
                    "jean martin",
                    "b",
                    "bo",
                    "bou",
                    "boul",
                    "saint denis",
                    "nettoyage 59",
                    "pizzeria toulouse",
                    "atelier nantes",
                    "le",
                    "de la",
                    "peinture 13 martin");

    private final JdbcClient jdbc;
    private final Random random;
    private final List<Firm> rows;

    private RegistryBench(JdbcClient jdbc, long seed, int sample) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.rows = sample(sample);
    }

    public static void main(String[] args) throws SQLException {
        var connections = new DriverManagerDataSource(args[0], args[1], args[2]);
        int queries = args.length > 3 ? Integer.parseInt(args[3]) : 1_200;
        long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
        try (var connection = connections.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            new RegistryBench(jdbc, seed, queries).run(queries);
        }
    }

    private void run(int queries) {
        sizes();
        var search = new EstablishmentSearch(jdbc, new Lexicon(jdbc));
        Map<String, List<Long>> times = new TreeMap<>();
        List<Long> all = new ArrayList<>();
        List<Long> worked = new ArrayList<>();
        Path backend = Path.of("/proc/" + backend() + "/schedstat");
        int found = 0;
        for (int i = 0; i < queries; i++) {
            Query query = query(i);
            long workedBefore = worked(backend);
            long began = System.nanoTime();
            found += search.find(query.text(), 8).isEmpty() ? 0 : 1;
            long took = System.nanoTime() - began;
            times.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(took);
            all.add(took);
            worked.add(worked(backend) - workedBefore);
        }
        times.forEach(RegistryBench::print);
        print("all", all);
        if (Files.exists(backend)) {
            print("database at work", worked);
        }
        System.out.printf("answered %d of %d%n", found, queries);
    }

    private int backend() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    /** Nanoseconds that a process was on a processor (Linux, sched-stats). */
    private static long worked(Path schedstat) {
        try {
            return Long.parseLong(Files.readString(schedstat).split(" ", 2)[0]);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    /** An establishment of which queries are made. */
    private record Firm(
            String siret, String name, String others, String commune, String postcode) {}

    private record Query(String kind, String text) {}

    private Query query(int i) {
        Firm row = rows.get(i % rows.size());
        String name = row.name();
        String commune = row.commune();
        String siret = row.siret();
        String first = name.strip().split(" ", -1)[0];
        return switch (i % 9) {
            case 0 -> new Query("siret", siret);
            case 1 -> new Query("siren, beginning", siret.substring(0, 6 + random.nextInt(4)));
            case 2 -> new Query("name", name);
            case 3 -> new Query("name and commune", name + " " + commune);
            case 4 -> new Query("beginning", beginning(name.strip()));
            case 5 -> new Query("beginning and place", beginning(first) + " " + row.postcode());
            case 6 -> new Query("typo", typo(first) + " " + commune);
            case 7 -> new Query("other names", row.others());
            default -> new Query("frequent", FREQUENT.get(random.nextInt(FREQUENT.size())));
        };
    }

    private String beginning(String text) {
        return text.substring(0, Math.min(text.length(), 2 + random.nextInt(8)));
    }

    private String typo(String word) {
        if (word.length() < 4) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return random.nextBoolean()
                ? word.substring(0, at) + word.substring(at + 1)
                : word.substring(0, at)
                        + word.charAt(at + 1)
                        + word.charAt(at)
                        + word.substring(at + 2);
    }

    /** Rows from all over the table, the same for a seed. */
    private List<Firm> sample(int count) {
        return jdbc.sql(
                        """
                        select siret, name_plain, other_names, commune_name, postcode
                        from business.establishment tablesample system (5) repeatable (:seed)
                        where name <> '' and other_names <> '' limit :count
                        """)
                .param("seed", random.nextInt(1_000))
                .param("count", count)
                .query(
                        (row, number) ->
                                new Firm(
                                        row.getString("siret"),
                                        row.getString("name_plain"),
                                        row.getString("other_names"),
                                        row.getString("commune_name"),
                                        row.getString("postcode")))
                .list();
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
                "%-20s %5d queries  p50 %7.1f  p95 %7.1f  p99 %7.1f  most %7.1f ms%n",
                kind,
                sorted.length,
                part(sorted, 50),
                part(sorted, 95),
                part(sorted, 99),
                Arrays.stream(sorted).max().orElse(0) / 1e6);
    }

    private static double part(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
