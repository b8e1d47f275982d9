package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.ServerSecret;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** Same key and same body, same answer, for 24 hours. */
@PhareTest
class IdempotencyTest {

    private static final String HEADER = "Idempotency-Key";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private Idempotency idempotency;

    private final String key = UUID.randomUUID().toString();
    private Cell ours;
    private Cell theirs;
    private Visitor visitor;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        visitor = new Visitor(mvc);
    }

    private long count(String table) {
        return Wall.within(
                ours.chamber(),
                () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }

    private void age(String age, String sameKey) {
        Wall.run(
                ours.chamber(),
                () ->
                        jdbc.sql(
                                        """
                                        update callback.idempotency
                                        set created_at = now() - cast(:age as interval)
                                        where key_hash %s :key
                                        """
                                                .formatted(sameKey))
                                .param("age", age)
                                .param("key", ServerSecret.hash(key))
                                .update());
    }

    private String body(String... members) {
        return Visitor.body(ours, members).toString();
    }

    @Test
    void forgetsKeysAfter24HoursAndNoneBefore() {
        visitor.send(body(), HEADER, key);
        visitor.send(body(), HEADER, UUID.randomUUID().toString());
        age("24 hours 1 minute", "=");
        age("23 hours 59 minutes", "<>");
        assertThat(count("callback.idempotency")).isEqualTo(2);

        idempotency.forgetExpired();

        assertThat(count("callback.idempotency")).isEqualTo(1);
    }

    @Test
    void repeatsTheAnswerToTheSameKeyAndBody() {
        MockHttpServletResponse first = visitor.send(body("message", "é"), HEADER, key);
        MockHttpServletResponse second = visitor.send(body("message", "é"), HEADER, key);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(Visitor.text(second)).isEqualTo(Visitor.text(first));
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(count("callback.form")).isEqualTo(1);
        assertThat(count("mail.message")).isEqualTo(1);
    }

    @Test
    void aKeyAnswersAlsoForWhatCouldNotBeTakenAnyMore() {
        MockHttpServletResponse first = visitor.send(body(), HEADER, key);

        assertThat(visitor.send(body("phone", "12"), HEADER, key).getStatus()).isEqualTo(409);
        assertThat(visitor.send(body("phone", "12"), HEADER, "other").getStatus()).isEqualTo(422);
        Wall.run(
                ours.chamber(),
                () ->
                        jdbc.sql("update callback.idempotency set body_hash = ?")
                                .param(ServerSecret.hash(canonical("12")))
                                .update());
        assertThat(Visitor.text(visitor.send(body("phone", "12"), HEADER, key)))
                .isEqualTo(Visitor.text(first));
    }

    /** As if a number that is refused today had been taken yesterday. */
    private static String canonical(String phone) {
        return new AskInput(
                        "Ada Test",
                        phone,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        Map.of())
                .canonical();
    }

    @Test
    void theOrderOfMembersMakesNoOtherBody() {
        visitor.send(body(), HEADER, key);
        String turned =
                "{\"phone\":\"0612345678\", \"name\":\"Ada Test\", \"cell\":\"%s\"}"
                        .formatted(ours.slug());

        assertThat(visitor.send(turned, HEADER, key).getStatus()).isEqualTo(201);
        assertThat(count("callback.form")).isEqualTo(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        visitor.send(body(), HEADER, key);
        List<String> others =
                List.of(
                        body("name", "Other"),
                        body("phone", "0612345679"),
                        body("message", ""),
                        body("email", "a@b.example"));

        for (String other : others) {
            MockHttpServletResponse response = visitor.send(other, HEADER, key);
            assertThat(response.getStatus()).as(other).isEqualTo(409);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(Visitor.text(response)).doesNotContain("PH-");
        }
        ObjectNode urgent = Visitor.body(ours).put("urgent", true);
        assertThat(visitor.send(urgent.toString(), HEADER, key).getStatus()).isEqualTo(409);
        assertThat(count("callback.form")).isEqualTo(1);
    }

    @Test
    void aKeyOfOneChamberSaysNothingInAnother() {
        visitor.send(body(), HEADER, key);
        MockHttpServletResponse there =
                visitor.send(Visitor.body(theirs, "name", "B").toString(), HEADER, key);

        assertThat(there.getStatus()).isEqualTo(201);
    }

    @Test
    void aRefusedAskingLeavesItsKeyFree() {
        assertThat(visitor.send(body("phone", "112"), HEADER, key).getStatus()).isEqualTo(422);
        assertThat(visitor.send(body(), HEADER, key).getStatus()).isEqualTo(201);
    }

    @Test
    void duplicatesAtOnceMakeOneForm() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return Visitor.text(visitor.send(body(), HEADER, key));
                                }));
            }
            start.countDown();
            String first = answers.getFirst().get();
            assertThat(first).contains("PH-");
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(count("callback.form")).isEqualTo(1);
        assertThat(count("queue.entry")).isEqualTo(1);
        assertThat(count("mail.message")).isEqualTo(1);
    }

    @Test
    void forgetsAKeyAfterADayAndNotBefore() {
        visitor.send(body(), HEADER, key);
        age("23 hours 59 minutes");
        assertThat(visitor.send(body("name", "B"), HEADER, key).getStatus()).isEqualTo(409);
        age("2 minutes");
        assertThat(visitor.send(body("name", "B"), HEADER, key).getStatus()).isEqualTo(201);
        assertThat(visitor.send(body("name", "B"), HEADER, key).getStatus()).isEqualTo(201);
        assertThat(visitor.send(body(), HEADER, key).getStatus()).isEqualTo(409);
        assertThat(count("callback.form")).isEqualTo(2);
    }

    private void age(String interval) {
        Wall.run(
                ours.chamber(),
                () ->
                        jdbc.sql(
                                        "update callback.idempotency set created_at = created_at -"
                                                + " cast(? as interval)")
                                .param(interval)
                                .update());
    }

    @Test
    void refusesKeysThatAreNoKeys() {
        for (String odd : List.of("", " ", "a b", "é", "k".repeat(256))) {
            MockHttpServletResponse response = visitor.send(body(), HEADER, odd);
            assertThat(response.getStatus()).as("'%s'", odd).isEqualTo(422);
        }
        assertThat(visitor.send(body(), HEADER, "k".repeat(255)).getStatus()).isEqualTo(201);
    }
}
