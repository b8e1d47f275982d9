package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody is written to again and again because somebody types their number or address. */
@PhareTest
class ConfirmationLimitTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell cell;
    private Visitor visitor;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
    }

    @Test
    void anAddressGetsFiveADayWhateverNumberIsTypedWithIt() {
        for (int i = 0; i < 8; i++) {
            String address = i % 2 == 0 ? "victime@exemple.fr" : "Victime@Exemple.FR";
            visitor.asks(cell, "phone", Visitor.number(), "email", address);
        }
        assertThat(rows("callback.form")).isEqualTo(8);
        assertThat(rows("mail.message where reason = 'callback.confirmation'")).isEqualTo(5);

        visitor.asks(cell, "phone", Visitor.number(), "email", "autre@exemple.fr");
        assertThat(rows("mail.message where reason = 'callback.confirmation'")).isEqualTo(6);
    }

    @Test
    void aNumberGetsFiveADayWhateverAddressIsTypedWithIt() {
        String number = Visitor.number();
        for (int i = 0; i < 8; i++) {
            visitor.asks(cell, "phone", number, "email", "a" + i + "@exemple.fr");
        }
        assertThat(rows("mail.message where reason = 'callback.confirmation'")).isEqualTo(5);
    }

    @Test
    void anAddressGetsFiveADayAlsoWhenAllAskAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> askings = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                askings.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return visitor.asks(
                                            cell,
                                            "phone",
                                            Visitor.number(),
                                            "email",
                                            "victime@exemple.fr");
                                }));
            }
            start.countDown();
            for (Future<?> asking : askings) {
                asking.get();
            }
        }
        assertThat(rows("callback.form")).isEqualTo(12);
        assertThat(rows("mail.message where reason = 'callback.confirmation'")).isEqualTo(5);
    }

    private int rows(String from) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select count(*) from " + from).query(Integer.class).single());
    }
}
