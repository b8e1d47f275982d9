package fr.phare.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Killed with {@code kill -9} at random moments while people ask and an adviser writes, now the JVM
 * alone, now its PostgreSQL as well: whatever was acknowledged is there, once.
 *
 * <p>{@code -Dphare.kills=50 -Dphare.seed=…} repeats a run.
 */
class KillE2E {

    private static final int KILLS = Integer.getInteger("phare.kills", 50);
    private static final long SEED = Long.getLong("phare.seed", System.nanoTime());
    private static final int SOONEST_MS = 200;
    private static final int LATEST_MS = 3000;

    @Test
    void everythingAcknowledgedIsThereOnceAfterEveryKill() throws Exception {
        Random random = new Random(SEED);
        try (TwoChambers chambers = TwoChambers.open("kill9");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            KillLoad load = new KillLoad(chambers.address());
            load.signIn(chambers.invitation("conseil@ici.example"));
            Future<?> asking = threads.submit(load::askUntilStopped);
            Future<?> alsoAsking = threads.submit(load::askUntilStopped);
            Future<?> advising = threads.submit(load::adviseUntilStopped);
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextInt(SOONEST_MS, LATEST_MS));
                if (random.nextBoolean()) {
                    chambers.phare().kill9();
                } else {
                    chambers.phare().kill9WithPostgres();
                }
                chambers.startAgain();
                new KillCheck(chambers.phare().data()).check(load);
                load.reconnect(chambers.address());
            }
            load.stop();
            asking.get();
            alsoAsking.get();
            advising.get();
            new KillCheck(chambers.phare().data()).check(load);
            System.out.printf("KillE2E seed %d: %d kills, %s%n", SEED, KILLS, load);
            assertThat(load.surprises()).isEmpty();
            assertThat(load.askings()).isNotEmpty().allMatch(KillLoad.Asking::acknowledged);
            assertThat(load.notes()).isNotEmpty();
            assertThat(load.recaps()).isNotEmpty();
        }
    }
}
