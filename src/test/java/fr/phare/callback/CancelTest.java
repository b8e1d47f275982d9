package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class CancelTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Visitor visitor;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
    }

    private String asks(String... members) {
        return Visitor.followPath(visitor.asks(ours, members));
    }

    private MockHttpServletResponse cancels(String link) {
        return visitor.submits(link + "/annulation");
    }

    private List<String> states(String table) {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc.sql("select state from " + table + " order by state")
                                .query(String.class)
                                .list());
    }

    @Test
    void asksBeforeItCancels() {
        String link = asks();

        assertThat(visitor.opens(link + "/annulation").getStatus()).isEqualTo(200);

        assertThat(states("callback.form")).containsExactly("open");
    }

    @Test
    void withdrawsThatFormOnlyAndTheEntryWithTheLast() {
        String first = asks();
        String second = asks();

        assertThat(cancels(first).getRedirectedUrl()).isEqualTo(first);
        assertThat(states("callback.form")).containsExactly("open", "withdrawn");
        assertThat(states("queue.entry")).containsExactly("waiting");
        cancels(first);
        assertThat(states("queue.entry")).containsExactly("waiting");
        cancels(second);
        assertThat(states("callback.form")).containsExactly("withdrawn", "withdrawn");
        assertThat(states("queue.entry")).containsExactly("withdrawn");
    }

    @Test
    void whoAsksAgainAfterCancellingWaitsAgain() {
        cancels(asks());
        asks();

        assertThat(states("queue.entry")).containsExactly("waiting", "withdrawn");
        assertThat(states("callback.form")).containsExactly("open", "withdrawn");
    }

    @Test
    void cancellingWhileSomebodyHasItTakesItFromThem() {
        String link = asks();
        Adviser adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        adviser.takesNext();

        cancels(link);

        assertThat(states("queue.entry")).containsExactly("withdrawn");
        assertThat(adviser.submits("/bureau/suivant").getRedirectedUrl()).startsWith("/bureau");
    }

    @Test
    void nothingIsCancelledOnceTheCallWasMade() {
        String link = asks();
        Adviser adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        adviser.takesNext();
        String talk =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select id::text from casefile.exchange")
                                        .query(String.class)
                                        .single());
        adviser.submits("/echanges/" + talk + "/resultat", "resultat", "REACHED");

        String answer = Objects.requireNonNull(cancels(link).getRedirectedUrl());

        assertThat(states("callback.form")).containsExactly("open");
        assertThat(Visitor.text(visitor.opens(answer, "Accept-Language", "fr")))
                .contains("ne peut plus être annulée");
        assertThat(visitor.opens(link + "/annulation").getRedirectedUrl()).isEqualTo(link);
    }

    @Test
    void cancellingOneClientLeavesTheOthers() {
        String one = asks("siret", "73282932000074");
        asks("siret", "44306184100047");

        cancels(one);

        assertThat(states("queue.entry")).containsExactly("waiting", "withdrawn");
    }

    @Test
    void anUnknownLinkLeadsNowhere() {
        String link = asks();
        String altered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        for (String unknown :
                List.of(altered, "/suivi/x", "/suivi/" + "A".repeat(43), link + "A")) {
            assertThat(visitor.opens(unknown).getStatus()).as(unknown).isEqualTo(404);
            assertThat(cancels(unknown).getStatus()).as(unknown).isEqualTo(404);
        }
        assertThat(states("callback.form")).containsExactly("open");
    }

    @Test
    void cancellingAllAtOnceEmptiesTheLine() throws Exception {
        for (int round = 0; round < 10; round++) {
            String number = Visitor.number();
            List<String> links = List.of(asks("phone", number), asks("phone", number));
            together(() -> cancels(links.getFirst()), () -> cancels(links.getLast()));
        }
        assertThat(states("queue.entry")).containsOnly("withdrawn");
    }

    @Test
    void askingWhileAnotherIsCancelledIsNeverLost() throws Exception {
        for (int round = 0; round < 10; round++) {
            String number = Visitor.number();
            String link = asks("phone", number);
            together(() -> cancels(link), () -> asks("phone", number));
        }
        assertThat(states("callback.form where state = 'open'")).hasSize(10);
        assertThat(states("queue.entry where state = 'waiting'")).hasSize(10);
    }

    private static void together(Runnable one, Runnable other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(one);
            Future<?> second = threads.submit(other);
            first.get();
            second.get();
        }
    }
}
