package fr.phare.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A PostgreSQL left behind on the same data by a process that was killed: waited for, then asked.
 */
final class OrphanedPostgres {

    private static final int POLLS = 600;
    private static final int POLLS_BEFORE_ASKING = 20;
    private static final int POLL_MILLIS = 100;

    private OrphanedPostgres() {}

    /** Returns when no live PostgreSQL holds {@code cluster}; a stale pid file does not count. */
    static void await(Path cluster) throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        for (int poll = 0; poll < POLLS; poll++) {
            if (!Files.exists(pidFile)) {
                return;
            }
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.isEmpty() || !isOurs(lines.getFirst().strip(), cluster)) {
                return;
            }
            if (poll == POLLS_BEFORE_ASKING) {
                new ProcessBuilder("kill", "-INT", lines.getFirst().strip()).start().waitFor();
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new StorageRefusal("A PostgreSQL left behind still holds " + cluster + ".");
    }

    /** A PostgreSQL works in its data directory; after a restart the pid may be another process. */
    private static boolean isOurs(String pid, Path cluster) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", pid, "cwd")).equals(cluster);
        } catch (IOException | UnsupportedOperationException gone) {
            return false;
        }
    }
}
