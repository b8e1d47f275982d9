package fr.phare.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written into a case stays as it was written. */
@PhareTest
class NotesTest {

    @Autowired private ChamberSetup setup;
    @Autowired private CaseFiles cases;
    @Autowired private CaseMerge merging;
    @Autowired private Exchanges exchanges;
    @Autowired private Situation situation;
    @Autowired private Circle circle;
    @Autowired private JdbcClient jdbc;

    private final AccountId ana = new AccountId(UUID.randomUUID());
    private Cell ours;
    private Cell theirs;
    private CaseId caseFile;
    private ExchangeId talk;

    @BeforeEach
    void open() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        ours = chambers.ours();
        theirs = chambers.theirs();
        caseFile = in(() -> cases.open(ours.id(), ana));
        talk = begin(caseFile);
    }

    private ExchangeId begin(CaseId file) {
        return in(() -> exchanges.begin(file, null, ExchangeChannel.CALL, ana));
    }

    private <T> T in(Supplier<T> work) {
        return Wall.within(ours.chamber(), work);
    }

    private NoteSave save(int basedOn, String text) {
        return in(() -> exchanges.saveNote(talk, basedOn, text, ana));
    }

    private Exchange note() {
        return in(() -> exchanges.find(talk).orElseThrow());
    }

    @Test
    void eachSaveHasItsNumber() {
        assertThat(save(0, "a"))
                .isInstanceOfSatisfying(
                        NoteSave.Saved.class, saved -> assertThat(saved.version()).isEqualTo(1));
        assertThat(save(1, "ab"))
                .isInstanceOfSatisfying(
                        NoteSave.Saved.class, saved -> assertThat(saved.version()).isEqualTo(2));
        assertThat(note().note()).isEqualTo("ab");
    }

    @Test
    void aSaveBasedOnAnOlderTextIsRefusedAndShowsTheNewer() {
        save(0, "mine");
        assertThat(save(0, "other")).isEqualTo(new NoteSave.Conflict(1, "mine"));
        assertThat(save(7, "other")).isEqualTo(new NoteSave.Conflict(1, "mine"));
        assertThat(note().note()).isEqualTo("mine");
        assertThat(note().noteVersion()).isEqualTo(1);
    }

    @Test
    void theSameTextSentAgainIsSavedOnce() {
        NoteSave first = save(0, "mine");
        NoteSave again = save(0, "mine");

        assertThat(first).isInstanceOf(NoteSave.Saved.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        NoteSave.Saved.class, saved -> assertThat(saved.version()).isEqualTo(1));
        assertThat(note().noteVersion()).isEqualTo(1);
    }

    @Test
    void ofManySavesAtOnceOneIsKeptAndTheOthersAreTold() throws Exception {
        List<Future<NoteSave>> saves = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                String text = "text " + i;
                saves.add(threads.submit(() -> save(0, text)));
            }
            int kept = 0;
            for (Future<NoteSave> one : saves) {
                kept += one.get() instanceof NoteSave.Saved ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
        assertThat(note().noteVersion()).isEqualTo(1);
    }

    @Test
    void aNoteOfAnotherChamberIsNotThere() {
        save(0, "secret");
        Wall.run(
                theirs.chamber(),
                () -> {
                    for (String text : List.of("theirs", "secret")) {
                        assertThat(exchanges.saveNote(talk, 1, text, ana))
                                .isEqualTo(new NoteSave.NoSuchExchange());
                    }
                    assertThat(exchanges.find(talk)).isEmpty();
                    assertThat(exchanges.ofCase(caseFile)).isEmpty();
                    assertThat(exchanges.end(talk, AttemptResult.REACHED)).isFalse();
                });
        assertThat(note().note()).isEqualTo("secret");
        assertThat(note().result()).isNull();
    }

    @Test
    void anAttemptEndsOnce() {
        assertThat(in(() -> exchanges.end(talk, AttemptResult.REACHED))).isTrue();
        assertThat(in(() -> exchanges.end(talk, AttemptResult.WRONG_NUMBER))).isFalse();
        assertThat(note().result()).isEqualTo(AttemptResult.REACHED);
    }

    private void answer(CaseId file, String fact, String value) {
        Wall.run(ours.chamber(), () -> situation.answer(file, fact, value, FactSource.ASKED, ana));
    }

    private List<String> answers(CaseId file) {
        return in(
                () ->
                        situation.answers(file).stream()
                                .map(one -> one.fact() + "=" + one.value())
                                .sorted()
                                .toList());
    }

    private long rows(String condition) {
        return in(
                () ->
                        jdbc.sql("select count(*) from casefile." + condition)
                                .query(Long.class)
                                .single());
    }

    @Test
    void anAnswerSupersedesAnEarlierOneAndEmptyWithdrawsIt() {
        answer(caseFile, "registered", "true");
        answer(caseFile, "registered", "false");
        assertThat(answers(caseFile)).containsExactly("registered=false");
        answer(caseFile, "registered", "");
        assertThat(answers(caseFile)).isEmpty();
        assertThat(rows("fact_answer")).isEqualTo(3);
        assertThat(rows("fact_answer where superseded_by is null")).isEqualTo(1);
    }

    @Test
    void ofAnswersAtOnceExactlyOneIsInForce() throws Exception {
        List<Future<?>> said = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 20; i++) {
                String value = Integer.toString(i);
                said.add(threads.submit(() -> answer(caseFile, "employees", value)));
            }
            for (Future<?> one : said) {
                one.get();
            }
        }
        assertThat(rows("fact_answer")).isEqualTo(20);
        assertThat(rows("fact_answer where superseded_by is null")).isEqualTo(1);
        assertThat(answers(caseFile)).hasSize(1);
    }

    @Test
    void mergingMovesEverythingAndTheKeptCaseHolds() {
        CaseId kept = in(() -> cases.open(ours.id(), ana));
        begin(kept);
        save(0, "note");
        for (CaseId file : List.of(caseFile, kept)) {
            Circle.Entry person = new Circle.Entry(PersonRole.OWNER, "P", null, null, false, true);
            in(() -> circle.add(file, person));
        }
        answer(caseFile, "registered", "true");
        answer(caseFile, "employees", "3");
        answer(kept, "registered", "false");
        advise(caseFile, "ccsf", "ati");
        advise(kept, "ati");

        assertThat(in(() -> merging.merge(caseFile, kept, ana))).isTrue();

        assertThat(answers(kept)).containsExactly("employees=3", "registered=false");
        assertThat(in(() -> situation.advised(kept)))
                .extracting(AdvisedAid::aid)
                .containsExactly("ati", "ccsf");
        assertThat(in(() -> exchanges.ofCase(kept))).hasSize(2);
        assertThat(in(() -> circle.of(kept))).hasSize(2).filteredOn(Person::speaks).hasSize(1);
        assertThat(rows("fact_answer where superseded_by is null")).isEqualTo(2);
        CaseFile gone = in(() -> cases.find(caseFile).orElseThrow());
        assertThat(gone.mergedInto()).isEqualTo(kept);
        assertThat(gone.isOpen()).isFalse();
        assertThat(answers(caseFile)).isEmpty();
        assertThat(in(() -> exchanges.ofCase(caseFile))).isEmpty();
        assertThat(in(() -> circle.of(caseFile))).isEmpty();
        assertThat(in(() -> exchanges.find(talk).orElseThrow().note())).isEqualTo("note");
    }

    private void advise(CaseId file, String... aids) {
        List<AdvisedAid> picked =
                java.util.Arrays.stream(aids).map(a -> new AdvisedAid(a, "")).toList();
        Wall.run(ours.chamber(), () -> situation.advise(file, picked, ana));
    }
}
