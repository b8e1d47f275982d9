package fr.phare.sirene;

import fr.phare.business.StockProgress;
import fr.phare.business.StockProgress.Phase;
import fr.phare.progress.ProgressBar;
import java.io.PrintStream;
import java.util.Locale;

/** Tells how far a load is. */
final class ProgressDisplay {

    private final PrintStream out;
    private final ProgressBar bar;

    ProgressDisplay(PrintStream out) {
        this.out = out;
        this.bar = new ProgressBar(out);
    }

    void start(StockProgress progress) {
        if (progress.records() > 0 || progress.phase() != Phase.UNITS) {
            out.printf(
                    Locale.ROOT,
                    "Going on with an import that was interrupted: %,d legal units and %,d"
                            + " establishments are there.%n",
                    progress.units(),
                    progress.establishments());
        }
    }

    void phase(Phase phase) {
        bar.begin(phase == Phase.UNITS ? "Legal units" : "Establishments");
    }

    /** {@code records} of the file were read, which is {@code part} of it. */
    void advance(long records, double part) {
        bar.advance(records, part);
    }

    void step(int step, int steps) {
        bar.print("Indexing        step " + step + " of " + steps, step == steps);
    }
}
