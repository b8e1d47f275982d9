package fr.phare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PhareTest
class PostmanTest {

    private static final int MESSAGES = 100;
    private static final int WORKERS = 4;

    @Autowired private ChamberSetup setup;
    @Autowired private Outbox outbox;
    @Autowired private Postman postman;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void whatNothingCarriesIsKeptAtOnce() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();

        queue(chambers.ours(), UUID.randomUUID());

        assertThat(count(chambers.ours(), "state = 'kept' and attempts = 1")).isEqualTo(1);
        assertThat(count(chambers.theirs(), "true")).isZero();
    }

    /** Those of an installation whose mail server was taken away. */
    @Test
    void manyThatWaitAreEachTriedOnceByHoweverManyWorkers() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        for (int i = 0; i < MESSAGES; i++) {
            queue(chambers.ours(), UUID.randomUUID());
        }
        run(chambers.ours(), "update mail.message set state = 'queued', attempts = 0");

        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WORKERS; i++) {
                workers.execute(postman::emptyAll);
            }
        }

        assertThat(count(chambers.ours(), "state = 'kept' and attempts = 1")).isEqualTo(MESSAGES);
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

    private void run(Cell cell, String sql) {
        Wall.run(cell.chamber(), () -> jdbc.sql(sql).update());
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
