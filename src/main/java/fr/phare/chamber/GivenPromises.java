package fr.phare.chamber;

import java.util.List;

/** Who still waits, told by the module that keeps the queue. */
public interface GivenPromises {

    /** The promises of {@code cell} not yet kept nor cancelled, in the current chamber. */
    List<GivenPromise> open(CellId cell);
}
