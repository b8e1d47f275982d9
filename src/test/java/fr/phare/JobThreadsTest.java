package fr.phare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@PhareTest
class JobThreadsTest {

    private static final Duration OFTEN = Duration.ofMillis(10);

    @Autowired private TaskScheduler scheduler;
    @Autowired private ScheduledTaskHolder jobs;

    @Autowired
    @Qualifier("applicationTaskExecutor") private AsyncTaskExecutor workers;

    @Test
    void aJobThatWaitsHoldsUpNoOther() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(3);

        ScheduledFuture<?> stalled =
                scheduler.scheduleWithFixedDelay(() -> await(waiting, answer), OFTEN);
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        ScheduledFuture<?> other = scheduler.scheduleWithFixedDelay(others::countDown, OFTEN);

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        other.cancel(false);
        stalled.cancel(false);
        answer.countDown();
    }

    @Test
    void eachJobHasAThread() {
        assertThat(jobs.getScheduledTasks())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(
                        ((ThreadPoolTaskScheduler) scheduler)
                                .getScheduledThreadPoolExecutor()
                                .getCorePoolSize());
    }

    @Test
    void whatRequestsLeaveToOthersTakesNoThreadOfTheJobs() {
        assertThat(workers).isNotInstanceOf(TaskScheduler.class);
    }

    private static void await(CountDownLatch waiting, CountDownLatch answer) {
        waiting.countDown();
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
