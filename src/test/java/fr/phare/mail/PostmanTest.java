package fr.phare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@PhareTest
class PostmanTest {

    private static final int MESSAGES = 100;
    private static final int WORKERS = 4;

    @Autowired private ChamberSetup setup;
    @Autowired private Cells cells;
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
                workers.execute(() -> postman.tryToEmpty(chambers.ours().chamber()));
            }
        }

        assertThat(count(chambers.ours(), "state = 'kept' and attempts = 1")).isEqualTo(MESSAGES);
    }

    @Test
    void aServerThatStallsForOneChamberHoldsUpNoOther() throws InterruptedException {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        queue(chambers.ours(), UUID.randomUUID());
        queue(chambers.theirs(), UUID.randomUUID());
        CountDownLatch handedOver = new CountDownLatch(2);
        CountDownLatch answer = new CountDownLatch(1);
        Postman stalled = new Postman(jdbc, cells, transport(handedOver, answer));
        String due = "update mail.message set state = 'queued', next_try_at = now()";

        boolean both = false;
        for (int time = 0; time < 3 && !both; time++) { // The application's own may come first.
            run(chambers.ours(), due);
            run(chambers.theirs(), due);
            stalled.emptyAll();
            both = handedOver.await(3, TimeUnit.SECONDS);
        }

        assertThat(both).isTrue();
        answer.countDown();
    }

    /** A server that answers nobody before {@code answer}. */
    private static ObjectProvider<SmtpTransport> transport(
            CountDownLatch handedOver, CountDownLatch answer) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("transport", new SmtpTransport(new Stalled(handedOver, answer), "a@b.fr"));
        return beans.getBeanProvider(SmtpTransport.class);
    }

    private static final class Stalled extends JavaMailSenderImpl {

        private final CountDownLatch handedOver;
        private final CountDownLatch answer;

        Stalled(CountDownLatch handedOver, CountDownLatch answer) {
            this.handedOver = handedOver;
            this.answer = answer;
        }

        @Override
        public void send(MimeMessage message) {
            handedOver.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new MailSendException("interrupted", e);
            }
        }
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
    void whatIsHeldLeavesWhenItsTimeHasComeAndWhatIsWithdrawnNever() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        UUID about = UUID.randomUUID();
        hold(chambers.ours(), about);

        postman.tryToEmpty(chambers.ours().chamber());
        assertThat(count(chambers.ours(), "state = 'queued'")).isEqualTo(1);
        assertThat(withdraw(chambers.theirs(), about)).isEqualTo(Withdrawal.NO_MESSAGE);
        assertThat(withdraw(chambers.ours(), about)).isEqualTo(Withdrawal.WITHDRAWN);
        hold(chambers.ours(), about);

        run(chambers.ours(), "update mail.message set next_try_at = now()");
        postman.tryToEmpty(chambers.ours().chamber());

        assertThat(count(chambers.ours(), "state = 'kept'")).isEqualTo(1);
        assertThat(count(chambers.ours(), "state = 'withdrawn' and attempts = 0")).isEqualTo(1);
        assertThat(withdraw(chambers.ours(), about)).isEqualTo(Withdrawal.NO_MESSAGE);

        run(chambers.ours(), "update mail.message set state = 'sent' where state = 'kept'");
        assertThat(withdraw(chambers.ours(), about)).isEqualTo(Withdrawal.TOO_LATE);
    }

    private void hold(Cell cell, UUID about) {
        Wall.run(
                cell.chamber(),
                () ->
                        transaction.executeWithoutResult(
                                status ->
                                        outbox.hold(
                                                message(cell, about),
                                                about,
                                                Duration.ofMinutes(1))));
    }

    private Withdrawal withdraw(Cell cell, UUID about) {
        return Wall.within(
                cell.chamber(),
                () -> transaction.execute(status -> outbox.withdraw("test.message", about)));
    }

    @Test
    void waitsGrowUpToAnHour() {
        assertThat(List.of(Postman.delay(1), Postman.delay(2), Postman.delay(12)))
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofHours(1));
    }

    private void queue(Cell cell, UUID about) {
        NewMessage message = message(cell, about);
        Wall.run(
                cell.chamber(),
                () -> transaction.executeWithoutResult(status -> outbox.send(message)));
    }

    private static NewMessage message(Cell cell, UUID about) {
        return new NewMessage(
                cell.id(),
                Channel.EMAIL,
                "ada@exemple.fr",
                "Ici",
                "Sujet",
                "Texte",
                null,
                "test.message",
                about);
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
