package fr.phare.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.queue.Arrivals;
import fr.phare.queue.EntryId;
import fr.phare.queue.EntryKind;
import fr.phare.queue.NewEntry;
import fr.phare.queue.Queue;
import fr.phare.queue.Reason;
import fr.phare.queue.TakeResult;
import fr.phare.queue.Taker;
import fr.phare.queue.Tier;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class TeamTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private Absences absences;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Cell theirs;
    private Colleague ana;
    private Colleague ben;
    private Colleague manager;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        ana = new Colleague(mvc, people, ours.chamber(), "Ana Aube", Role.FRONT_DESK);
        ben = new Colleague(mvc, people, ours.chamber(), "Ben Brise", Role.ECONOMIC_ADVISER);
        manager = new Colleague(mvc, people, ours.chamber(), "Maud Marée", Role.MANAGER);
    }

    private MockHttpServletResponse enters(Colleague who, Colleague whose, String... more) {
        String[] fields = {"person", whose.id().toString(), "from", today.toString()};
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return who.submits("/equipe/absences", all);
    }

    private static UUID entered(MockHttpServletResponse response) {
        String address = String.valueOf(response.getRedirectedUrl());
        assertThat(address).startsWith("/equipe?fait=entree&absence=");
        return UUID.fromString(address.substring(address.length() - 36));
    }

    private <T> T inside(java.util.function.Supplier<T> work) {
        return Wall.within(ours.chamber(), work);
    }

    private boolean isAway(Colleague who) {
        return inside(() -> absences.isAway(who.id()));
    }

    @Test
    void everybodyEntersAndTakesBackTheirOwn() {
        UUID id = entered(enters(ana, ana, "to", today.plusDays(3).toString()));

        assertThat(isAway(ana)).isTrue();
        assertThat(inside(() -> absences.on(today.plusDays(3)))).containsExactly(ana.id());
        assertThat(inside(() -> absences.on(today.plusDays(4)))).isEmpty();
        assertThat(inside(() -> absences.presentNow())).isEqualTo(2);
        assertThat(inside(() -> absences.away(ana.id())).orElseThrow().lastDay())
                .isEqualTo(today.plusDays(3));

        ana.submits("/equipe/absences/" + id + "/retirer");
        assertThat(isAway(ana)).isFalse();
        ana.submits("/equipe/absences/" + id + "/remettre");
        assertThat(isAway(ana)).isTrue();
    }

    @Test
    void onlyManagersEnterThoseOfColleagues() {
        assertThat(enters(ana, ben).getStatus()).isEqualTo(403);
        assertThat(isAway(ben)).isFalse();

        UUID id = entered(enters(manager, ben));
        assertThat(isAway(ben)).isTrue();

        assertThat(ana.submits("/equipe/absences/" + id + "/retirer").getStatus()).isEqualTo(403);
        assertThat(isAway(ben)).isTrue();
        manager.submits("/equipe/absences/" + id + "/retirer");
        assertThat(isAway(ben)).isFalse();
    }

    @Test
    void theChamberNextDoorChangesNothing() {
        UUID id = entered(enters(ana, ana));
        Colleague stranger = new Colleague(mvc, people, theirs.chamber(), "X", Role.MANAGER);

        assertThat(stranger.submits("/equipe/absences/" + id + "/retirer").getStatus())
                .isEqualTo(404);
        assertThat(enters(stranger, ben).getStatus()).isEqualTo(422);
        assertThat(Visitor.text(stranger.opens("/equipe"))).doesNotContain("Ana Aube");
        assertThat(isAway(ana)).isTrue();
        assertThat(isAway(ben)).isFalse();
    }

    @Test
    void overlappingOnesAreRefusedAtTheFieldAndNothingTypedIsLost() {
        entered(enters(ana, ana, "to", today.plusDays(3).toString()));
        String later = today.plusDays(2).toString();

        MockHttpServletResponse refused =
                ana.submits("/equipe/absences", "from", later, "deputy", ben.id().toString());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("id=\"from-error\"", "Une absence est déjà enregistrée", later)
                .contains("value=\"" + ben.id() + "\" selected");
    }

    @Test
    void twoHalvesOfADayDoNotOverlap() {
        String day = today.plusDays(7).toString();

        entered(ana.submits("/equipe/absences", "from", day, "toHalf", "morning"));
        entered(ana.submits("/equipe/absences", "from", day, "fromHalf", "afternoon"));

        assertThat(inside(() -> absences.on(today.plusDays(7)))).containsExactly(ana.id());
    }

    @Test
    void whatWasTakenBackIsNotPutBackOverAnother() {
        UUID first = entered(enters(ana, ana));
        ana.submits("/equipe/absences/" + first + "/retirer");
        entered(enters(ana, ana));

        MockHttpServletResponse answer = ana.submits("/equipe/absences/" + first + "/remettre");

        assertThat(answer.getRedirectedUrl()).startsWith("/equipe?fait=chevauche");
        assertThat(ana.opens(String.valueOf(answer.getRedirectedUrl())).getStatus()).isEqualTo(200);
    }

    @Test
    void saysWhatIsWrong() {
        MockHttpServletResponse refused =
                manager.submits(
                        "/equipe/absences",
                        "person",
                        ana.id().toString(),
                        "from",
                        "bientôt",
                        "to",
                        "31/2/2027",
                        "deputy",
                        ana.id().toString());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("id=\"from-error\"", "id=\"to-error\"", "id=\"deputy-error\"", "bientôt");
        assertThat(enters(ana, ana, "fromHalf", "afternoon", "toHalf", "morning").getStatus())
                .isEqualTo(422);
    }

    @Test
    void absencesWithoutAGapAreSaidAsOne() {
        entered(enters(ana, ana));
        entered(
                ana.submits(
                        "/equipe/absences",
                        "from",
                        today.plusDays(1).toString(),
                        "to",
                        today.plusDays(2).toString(),
                        "toHalf",
                        "morning"));

        Away away = inside(() -> absences.away(ana.id())).orElseThrow();

        assertThat(away.lastDay()).isEqualTo(today.plusDays(2));
        assertThat(away.untilNoon()).isTrue();
    }

    private EntryId keptFor(@Nullable Colleague owner, Instant asked) {
        return inside(
                () ->
                        arrivals.push(
                                new NewEntry(
                                        ours.id(),
                                        EntryKind.CALLBACK,
                                        UUID.randomUUID().toString(),
                                        "PH-TEST",
                                        false,
                                        asked,
                                        asked,
                                        Instant.now().minusSeconds(60),
                                        Tier.FRONT_DESK,
                                        owner == null ? null : owner.id())));
    }

    private TakeResult.Taken takes(Colleague who) {
        return (TakeResult.Taken) inside(() -> queue.takeNext(Taker.of(who.viewer())));
    }

    @Test
    void whatIsKeptForSomebodyAwayWaitsForNobody() {
        EntryId older = keptFor(ana, Instant.now().minusSeconds(9000));
        EntryId younger = keptFor(null, Instant.now().minusSeconds(900));

        assertThat(takes(ben).entry().id()).isEqualTo(younger);
        inside(() -> queue.finish(younger));
        EntryId youngest = keptFor(null, Instant.now().minusSeconds(90));
        entered(enters(ana, ana));

        TakeResult.Taken taken = takes(ben);
        assertThat(taken.entry().id()).isEqualTo(older);
        assertThat(taken.why()).isEqualTo(Reason.LATE);
        assertThat(youngest).isNotEqualTo(older);
    }

    @Test
    void whatIsKeptForSomebodyAwayComesFirstForWhoIsInCharge() {
        keptFor(null, Instant.now().minusSeconds(9000));
        EntryId kept = keptFor(ana, Instant.now().minusSeconds(90));
        entered(enters(ana, ana, "deputy", ben.id().toString()));

        assertThat(Visitor.text(ben.opens("/bureau")))
                .contains("Ana Aube", "en charge\u00a0: Ben Brise", "Pour vous");
        TakeResult.Taken taken = takes(ben);
        assertThat(taken.entry().id()).isEqualTo(kept);
        assertThat(taken.why()).isEqualTo(Reason.KNOWN_TO_YOU_AND_LATE);
    }

    @Test
    void theCaseOfSomebodyAwaySaysSo() {
        String received =
                String.valueOf(
                        ana.submits("/bureau/contact-recu", "name", "Zita").getRedirectedUrl());
        assertThat(Visitor.text(ben.opens(received))).doesNotContain("suit ce dossier");
        entered(enters(manager, ana, "deputy", ben.id().toString()));

        assertThat(Visitor.text(ben.opens(received)))
                .contains("Ana Aube suit ce dossier", "en charge\u00a0: Ben Brise");
        assertThat(Visitor.text(ben.opens("/bureau"))).contains("dont vous êtes en charge");
    }

    @Test
    void isWrittenDownWithoutANameOrAReason() {
        UUID id = entered(enters(manager, ana));

        String detail =
                inside(
                        () ->
                                jdbc.sql(
                                                """
                                                select detail from audit.entry
                                                where action = 'team.enter-absence'
                                                  and subject_id = ? and account_id = ?
                                                """)
                                        .param(ana.id().value())
                                        .param(manager.id().value())
                                        .query(String.class)
                                        .single());

        assertThat(detail).isEqualTo(id.toString());
    }
}
