package fr.phare.chamber;

import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where jobs work: inside each chamber of the installation, one after the other. */
@Component
public class EveryChamber {

    private static final Logger LOG = LoggerFactory.getLogger(EveryChamber.class);

    private final Cells cells;

    EveryChamber(Cells cells) {
        this.cells = cells;
    }

    /**
     * Does {@code work} inside each chamber; one where it fails does not hold up the others.
     *
     * @param job what the log calls it then
     */
    public void run(String job, Runnable work) {
        cells.chambers().forEach(chamber -> tryIn(chamber, job, work));
    }

    private static void tryIn(ChamberId chamber, String job, Runnable work) {
        try {
            Wall.run(chamber, work);
        } catch (RuntimeException e) {
            LOG.error("{} of chamber {}: {}", job, chamber, e.getClass().getName());
        }
    }
}
