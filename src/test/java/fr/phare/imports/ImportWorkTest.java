package fr.phare.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows land once, wherever work stops and whoever goes on with it; then they are taken back. */
@PhareTest
class ImportWorkTest {

    private static final int ROWS = 120;

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private ImportWork work;
    @Autowired private TransactionTemplate transactions;

    private Cell cell;
    private Colleague manager;
    private String address;
    private ImportId id;

    @BeforeEach
    void send() {
        cell = Chambers.by(setup).create().ours();
        manager = new Colleague(mvc, people, cell.chamber(), "Maud Lo", Role.MANAGER);
        String list =
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "Personne " + i + ";" + Visitor.number())
                        .collect(Collectors.joining("\n", "Nom;Téléphone\n", "\n"));
        byte[] file = list.getBytes(StandardCharsets.UTF_8);
        address = Objects.requireNonNull(manager.uploads("/imports", file).getRedirectedUrl());
        id = new ImportId(UUID.fromString(address.substring("/imports/".length())));
    }

    private long count(String rows) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select count(*) from " + rows).query(Long.class).single());
    }

    private void awaitState(String state) {
        ImportSteps.await(() -> count("imports.import where state = '" + state + "'") == 1);
    }

    private void assertLandedOnce() {
        assertThat(count("callback.form")).isEqualTo(ROWS);
        assertThat(count("queue.entry where state = 'waiting'")).isEqualTo(ROWS);
        assertThat(count("imports.import_row where state = 'landed'")).isEqualTo(ROWS);
        assertThat(
                        count(
                                "(select distinct name from callback.form join imports.import_row"
                                        + " on form_id = id where name = cells[1]) landed"))
                .isEqualTo(ROWS);
    }

    @Test
    void manyMachinesAndManyDeathsLandEachRowOnce() throws Exception {
        ImportSteps.start(manager, address);
        try (ExecutorService machines = Executors.newFixedThreadPool(4)) {
            for (int machine = 0; machine < 4; machine++) {
                boolean dies = machine % 2 == 0;
                machines.execute(() -> Wall.run(cell.chamber(), () -> workOn(dies)));
            }
        }
        awaitState("done");

        assertLandedOnce();
    }

    /** Whatever a machine had done of a row when it died is as if it had not begun. */
    private void workOn(boolean dies) {
        for (int i = 0; i < 60; i++) {
            boolean now = dies && i % 2 == 0;
            transactions.executeWithoutResult(
                    status -> {
                        work.step(id);
                        if (now) {
                            status.setRollbackOnly();
                        }
                    });
        }
    }

    /** As after a crash: it is running, and nobody works on it. */
    @Test
    void whatACrashLeftIsFoundAndFinished() {
        ImportSteps.start(manager, address);
        manager.submits(address + "/arret");
        awaitStopped();
        TestDatabase.asOwner(cell.chamber(), "update imports.import set state = 'running'");

        awaitState("done");

        assertLandedOnce();
    }

    private void awaitStopped() {
        ImportSteps.await(() -> count("imports.import where state in ('stopped', 'done')") == 1);
    }

    @Test
    void stoppedItKeepsWhatIsDoneAndResumedItDoesTheRest() {
        ImportSteps.start(manager, address);
        manager.submits(address + "/arret");
        awaitStopped();
        long done = count("callback.form");
        assertThat(count("imports.import_row where state = 'landed'")).isEqualTo(done);

        manager.submits(address + "/reprise");
        awaitState("done");

        assertLandedOnce();
    }

    @Test
    void takenBackItWithdrawsWhatNobodyHasTaken() {
        ImportSteps.start(manager, address);
        awaitState("done");
        Adviser adviser = new Adviser(mvc, cell.chamber(), Role.ECONOMIC_ADVISER);
        adviser.takesNext();
        adviser.submits("/bureau/suivant");

        manager.submits(address + "/retrait");
        awaitState("taken_back");

        assertThat(Visitor.text(manager.opens(address)))
                .contains("119 demandes sont retirées", "Une demande reste");
        assertThat(count("callback.form where state = 'open'")).isOne();
        assertThat(count("queue.entry where state = 'taken'")).isOne();
        assertThat(count("queue.entry where state = 'withdrawn'")).isEqualTo(ROWS - 1);
    }

    @Test
    void takingBackLeavesThoseWhoHadAskedThemselves() {
        String phone =
                Wall.within(
                        cell.chamber(),
                        () ->
                                jdbc.sql("select cells[2] from imports.import_row where line = 2")
                                        .query(String.class)
                                        .single());
        new Visitor(mvc).asks(cell, "phone", phone);
        ImportSteps.start(manager, address);
        awaitState("done");

        manager.submits(address + "/retrait");
        awaitState("taken_back");

        assertThat(count("queue.entry where state = 'waiting'")).isOne();
        assertThat(count("callback.form where state = 'open' and source = 'api'")).isOne();
        assertThat(count("callback.form where state = 'open'")).isOne();
    }

    @Test
    void nothingThatItsStateDoesNotAllowIsDone() {
        for (String step : new String[] {"/arret", "/reprise", "/retrait"}) {
            assertThat(manager.submits(address + step).getRedirectedUrl())
                    .isEqualTo(address + "?avis=trop-tard");
        }
        assertThat(count("imports.import where state = 'draft'")).isOne();
        assertThat(count("callback.form")).isZero();
    }
}
