package fr.phare.progress;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A bar that moves on a terminal; elsewhere a line for each tenth. */
public final class ProgressBar {

    private static final int WIDTH = 24;
    private static final double NANOS = 1_000_000_000.0;

    private final PrintStream out;
    private final boolean terminal;
    private String label = "";
    private long began;
    private double beganAt = -1;
    private long rowsBefore;
    private int lastTenth = -1;

    public ProgressBar(PrintStream out) {
        this.out = out;
        this.terminal = isTerminal();
    }

    /** Since JDK 25 there may again be no console at all where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** From now on it is about {@code label}. */
    public void begin(String label) {
        this.label = label;
        began = System.nanoTime();
        beganAt = -1;
        lastTenth = -1;
    }

    /** {@code rows} are done, which is {@code part} of all, from 0 to 1. */
    public void advance(long rows, double part) {
        if (beganAt < 0) {
            beganAt = part;
            rowsBefore = rows;
        }
        int tenth = (int) (part * 10);
        if (terminal || tenth > lastTenth) {
            lastTenth = tenth;
            print(describe(rows, part), part >= 1);
        }
    }

    private String describe(long rows, double part) {
        double seconds = (System.nanoTime() - began) / NANOS;
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
                rows,
                (long) ((rows - rowsBefore) / Math.max(seconds, 0.001)),
                rest);
    }

    private static String left(Duration time) {
        return time.toMinutes() > 1
                ? "about " + time.toMinutes() + " min left"
                : "about " + time.toSeconds() + " s left";
    }

    /** Shows {@code text} in place of the bar; the {@code last} one stays. */
    public void print(String text, boolean last) {
        if (terminal) {
            out.print("\r" + text + "\u001b[K" + (last ? System.lineSeparator() : ""));
            out.flush();
        } else {
            out.println(text);
        }
    }
}
