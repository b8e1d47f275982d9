package fr.phare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many advisers who take at the same moment, again and again: nobody is to be taken twice. */
final class TakeCrowd {

    private static final int REFILL = 50_000;

    private static final String DOUBLES =
            """
            select
              (select count(*) from queue.entry where chamber_id = '%1$s' and fence > 1)
            + (select count(*) - count(distinct subject_id) from audit.entry
               where chamber_id = '%1$s' and action = 'queue.take')
            + (select count(*) - count(distinct entry_id)
               from casefile.exchange where chamber_id = '%1$s')
            """;

    private static final String TAKES =
            """
            select count(*) from audit.entry
            where chamber_id = '%s' and action = 'queue.take'
            """;

    private final Site site;
    private final UUID chamber;
    private final Lines lines;
    private final Queue<String> cases = new ConcurrentLinkedQueue<>();

    TakeCrowd(Site site, UUID chamber, Lines lines) {
        this.site = site;
        this.chamber = chamber;
        this.lines = lines;
    }

    Row measure(int crowd, int rounds) throws Exception {
        lines.end(chamber);
        long before = takesOnRecord();
        List<Wire> wires = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd)) {
            for (int i = 0; i < crowd; i++) {
                wires.add(new Wire(site.phare().port()));
            }
            for (int round = 0; round < rounds; round++) {
                if (lines.waiting(chamber) < crowd) {
                    lines.fill(Site.DESK, REFILL);
                }
                for (Future<Boolean> taken : threads.invokeAll(takes(wires))) {
                    taken.get();
                }
                lines.end(chamber);
            }
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
        return row(takesOnRecord() - before);
    }

    private List<Callable<Boolean>> takes(List<Wire> wires)
            throws IOException, InterruptedException {
        List<Callable<Boolean>> takes = new ArrayList<>();
        for (int i = 0; i < wires.size(); i++) {
            Advisers.Adviser adviser = site.advisers().of(Site.DESK, i);
            Wire wire = wires.get(i);
            takes.add(() -> cases.add(TakeFigure.take(wire, adviser)));
        }
        return takes;
    }

    private long takesOnRecord() throws IOException, InterruptedException, SQLException {
        return site.postgres().number(TAKES.formatted(chamber));
    }

    private Row row(long recorded) throws IOException, InterruptedException, SQLException {
        long inAnswers = cases.size() - new HashSet<>(cases).size();
        long inDatabase = site.postgres().number(DOUBLES.formatted(chamber));
        long unaccounted = Math.abs(recorded - cases.size());
        return Row.limited(
                "taken twice, of %,d takes".formatted(cases.size()),
                "%d in answers, %d in the database, %d unaccounted for"
                        .formatted(inAnswers, inDatabase, unaccounted),
                "0",
                inAnswers + inDatabase + unaccounted == 0,
                "");
    }
}
