package fr.phare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An installation opened as production opens it, on fresh data, with the floor beside it on the
 * same PostgreSQL. One chamber for each figure, so that none stands on another's rows.
 */
final class Site implements AutoCloseable {

    /** Advisers of the chamber of {@link #DESK}. */
    static final int ADVISERS = 500;

    static final String ASKED = "asked";
    static final String SHORT = "short-line";
    static final String LONG = "long-line";
    static final String DESK = "desk";

    private final Path layout;
    private final Path work;
    private final boolean quick;
    private @Nullable Phare phare;
    private @Nullable Floor floor;
    private @Nullable Postgres postgres;
    private @Nullable Advisers advisers;

    /**
     * @param layout the unpacked archive
     * @param work where data may lie, emptied first
     */
    Site(Path layout, Path work, boolean quick) {
        this.layout = layout;
        this.work = work;
        this.quick = quick;
    }

    /** Whether a rough figure soon is wanted instead of a good one. */
    boolean quick() {
        return quick;
    }

    Path layout() {
        return layout;
    }

    Path work() {
        return work;
    }

    /** Phare, started at first use. */
    Phare phare() throws IOException, InterruptedException {
        if (phare == null) {
            Path data = work.resolve("data");
            empty(data);
            Files.createDirectories(data);
            Path plan = data.resolve("plan.yaml");
            Files.writeString(plan, plan());
            phare = Phare.start(layout, data, List.of("--phare.setup.plan=" + plan));
        }
        return phare;
    }

    Postgres postgres() throws IOException, InterruptedException {
        if (postgres == null) {
            postgres = new Postgres(phare().data());
        }
        return postgres;
    }

    Floor floor() throws IOException, InterruptedException, SQLException {
        if (floor == null) {
            floor = Floor.start(postgres(), layout.resolve("bin/jvm.options"));
        }
        return floor;
    }

    Advisers advisers() throws IOException, InterruptedException {
        if (advisers == null) {
            advisers = new Advisers(phare());
        }
        return advisers;
    }

    static void empty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String plan() {
        List<String> chambers = new ArrayList<>();
        for (String slug : List.of(ASKED, SHORT, LONG)) {
            chambers.add(chamber(slug, 1));
        }
        chambers.add(chamber(DESK, ADVISERS));
        return "chambers:\n" + String.join("", chambers);
    }

    static String chamber(String slug, int advisers) {
        StringBuilder plan =
                new StringBuilder(
                        """
                          - name: Chambre %1$s
                            cells:
                              - { slug: %1$s, name: Cellule %1$s, phone: "+33320000009",
                                  zone: Europe/Paris, department: "59",
                                  hours: { mon-sun: "0:00-24:00" } }
                            people:
                        """
                                .formatted(slug));
        for (int i = 0; i < advisers; i++) {
            plan.append(
                    "      - { email: %s-%d@bench.example, name: Conseil, roles: [FRONT_DESK] }\n"
                            .formatted(slug, i));
        }
        return plan.toString();
    }

    @Override
    public void close() throws InterruptedException {
        if (floor != null) {
            floor.close();
        }
        if (phare != null) {
            phare.close();
        }
    }
}
