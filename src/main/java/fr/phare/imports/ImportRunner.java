package fr.phare.imports;

import fr.phare.chamber.Cells;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sees to it that imports are worked on: at once when somebody starts one, and within seconds where
 * a machine was lost over it. One at a time for each chamber: the desk comes first.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    /** Times that a row is tried: a deadlock or a lost connection passes. */
    private static final int TRIES = 3;

    private final Cells cells;
    private final ImportRecords records;
    private final ImportWork work;
    private final Set<ChamberId> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    ImportRunner(Cells cells, ImportRecords records, ImportWork work) {
        this.cells = cells;
        this.records = records;
        this.work = work;
    }

    @TransactionalEventListener
    void onWork(Imports.WorkGiven given) {
        begin(given.chamber());
    }

    @Scheduled(fixedDelayString = "${phare.imports.poll:PT5S}")
    void everywhere() {
        cells.chambers().stream()
                .filter(chamber -> !Wall.within(chamber, records::atWork).isEmpty())
                .forEach(this::begin);
    }

    /** On a thread of its own: an import may last, and must hold up nothing else. */
    private void begin(ChamberId chamber) {
        if (busy.add(chamber)) {
            Thread.startVirtualThread(
                    () -> {
                        try {
                            Wall.run(chamber, this::workThrough);
                        } catch (RuntimeException e) {
                            LOG.error("Imports of chamber {}: {}", chamber, e.getClass().getName());
                        } finally {
                            busy.remove(chamber);
                        }
                    });
        }
    }

    /** Works until there is nothing left to do in the current chamber. */
    private void workThrough() {
        for (ImportId id : records.atWork()) {
            boolean more = true;
            while (more && !closing) {
                more = step(id);
            }
        }
    }

    private boolean step(ImportId id) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return work.step(id);
            } catch (RuntimeException e) {
                LOG.warn("Import {}: {}", id, e.getClass().getName());
            }
        }
        Optional<Integer> line = work.next(id);
        try {
            return work.step(id);
        } catch (RuntimeException e) {
            LOG.error("Import {}, line {} given up: {}", id, line, e.getClass().getName());
            line.ifPresent(failing -> work.giveUp(id, failing));
            return line.isPresent();
        }
    }

    @EventListener
    void onClose(ContextClosedEvent closed) {
        closing = true;
    }
}
