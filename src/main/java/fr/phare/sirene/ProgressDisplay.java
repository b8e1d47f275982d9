package fr.phare.sirene;

import fr.phare.business.StockProgress;
import fr.phare.business.StockProgress.Phase;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far a load is: a bar that moves on a terminal, now and then a line elsewhere. */
final class ProgressDisplay {

    private static final int WIDTH = 24;
    private static final long NANOS = 1_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private long began;
    private double beganAt = -1;
    private long recordsBefore;
    private int lastTenth = -1;
    private String label = "";

    ProgressDisplay(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
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
        label = phase == Phase.UNITS ? "Legal units" : "Establishments";
        began = System.nanoTime();
        beganAt = -1;
        lastTenth = -1;
    }

    /** {@code records} of the file were read, which is {@code part} of it. */
    void advance(long records, double part) {
        if (beganAt < 0) {
            beganAt = part;
            recordsBefore = records;
        }
        int tenth = (int) (part * 10);
        if (terminal || tenth > lastTenth) {
            lastTenth = tenth;
            print(describe(records, part), part >= 1);
        }
    }

    private String describe(long records, double part) {
        double seconds = (System.nanoTime() - began) / (double) NANOS;
        double done = part - beganAt;
        String rest =
                done <= 0
                        ? ""
                        : ", " + left(Duration.ofSeconds((long) (seconds * (1 - part) / done)));
        int filled = (int) (part * WIDTH);
        return String.format(
                Locale.ROOT,
                "%-14s [%s%s] %3d %%  %,d rows, %,d rows/s%s",
                label,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                (int) (part * 100),
                records,
                (long) ((records - recordsBefore) / Math.max(seconds, 0.001)),
                rest);
    }

    private static String left(Duration time) {
        return time.toMinutes() > 1
                ? "about " + time.toMinutes() + " min left"
                : "about " + time.toSeconds() + " s left";
    }

    void step(int step, int steps) {
        print("Indexing        step " + step + " of " + steps, step == steps);
    }

    private void print(String text, boolean last) {
        if (terminal) {
            out.print("\r" + text + "\u001b[K" + (last ? System.lineSeparator() : ""));
            out.flush();
        } else {
            out.println(text);
        }
    }
}
