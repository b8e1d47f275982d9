package fr.phare.faults;

import java.nio.file.Path;

/**
 * How much of a fault is tried.
 *
 * @param seed of every random moment and choice
 * @param kills how often the process is killed
 * @param whole the long form; else the short one of the ordinary tests
 * @param resumed goes on where an earlier run with the same seed was stopped
 * @param place where data and journals lie
 */
record Scale(long seed, int kills, boolean whole, boolean resumed, Path place) {

    private static final int KILLS_OF_THE_SHORT_FORM = 12;

    /** {@code -Dphare.kills=… -Dphare.seed=…} repeats a run. */
    static Scale shortForm() {
        return new Scale(
                Long.getLong("phare.seed", System.nanoTime()),
                Integer.getInteger("phare.kills", KILLS_OF_THE_SHORT_FORM),
                false,
                false,
                Path.of("target/e2e"));
    }
}
