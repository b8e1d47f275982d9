package fr.phare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PhareTest
class PostmanTest {

    private static final int MESSAGES = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired private ChamberSetup setup;
    @Autowired private Outbox outbox;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void manyQueuedAtOnceAreEachTriedOnceAndKept() throws InterruptedException {
        Chambers.Neighbours chambers = Chambers.by(setup).create();

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MESSAGES; i++) {
                writers.execute(() -> queue(chambers.ours(), UUID.randomUUID()));
            }
        }

        Instant limit = Instant.now().plus(PATIENCE);
        while (count(chambers.ours(), "state <> 'kept'") > 0 && Instant.now().isBefore(limit)) {
            Thread.sleep(100);
        }
        assertThat(count(chambers.ours(), "state = 'kept' and attempts = 1")).isEqualTo(MESSAGES);
        assertThat(count(chambers.theirs(), "true")).isZero();
    }

    @Test
    void oneReasonAboutOneThingIsOneMessage() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        UUID about = UUID.randomUUID();

        queue(chambers.ours(), about);
        queue(chambers.ours(), about);

        assertThat(count(chambers.ours(), "true")).isEqualTo(1);
    }

    @Test
    void waitsGrowUpToAnHour() {
        assertThat(List.of(Postman.delay(1), Postman.delay(2), Postman.delay(12)))
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofHours(1));
    }

    private void queue(Cell cell, UUID about) {
        NewMessage message =
                new NewMessage(
                        cell.id(),
                        Channel.EMAIL,
                        "ada@exemple.fr",
                        "Ici",
                        "Sujet",
                        "Texte",
                        null,
                        "test.message",
                        about);
        Wall.run(
                cell.chamber(),
                () -> transaction.executeWithoutResult(status -> outbox.send(message)));
    }

    private int count(Cell cell, String condition) {
        return Wall.within(
                cell.chamber(),
                () ->
                        jdbc.sql("select count(*) from mail.message where " + condition)
                                .query(Integer.class)
                                .single());
    }
}
