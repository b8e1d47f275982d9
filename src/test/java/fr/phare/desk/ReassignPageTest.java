package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Ana began to call and vanished; Maud, a manager, gives the request to Ben. */
@PhareTest
class ReassignPageTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Colleague ana;
    private Colleague ben;
    private Colleague maud;
    private String page;
    private String exchange;

    @BeforeEach
    void anaCallsAndVanishes() {
        ours = Chambers.by(setup).create().ours();
        ana = new Colleague(mvc, people, ours.chamber(), "Ana Blanc", Role.ECONOMIC_ADVISER);
        ben = new Colleague(mvc, people, ours.chamber(), "Ben Noir", Role.SPECIALIST);
        maud = new Colleague(mvc, people, ours.chamber(), "Maud Petit", Role.MANAGER);
        new Visitor(mvc).asks(ours, "name", "Éloïse");
        ana.submits("/bureau/suivant");
        exchange = one("select id::text from casefile.exchange");
        ana.submits("/echanges/" + exchange + "/appel");
        page = "/bureau/demandes/" + one("select id::text from queue.entry") + "/attribution";
    }

    private String one(String sql) {
        return Wall.within(ours.chamber(), () -> jdbc.sql(sql).query(String.class).single());
    }

    private String entry() {
        return one("select state || ' ' || coalesce(owner_id::text, '') from queue.entry");
    }

    private String mark() {
        return one("select state || '-' || fence from queue.entry");
    }

    private MockHttpServletResponse gives(String to, String why) {
        return maud.submits(page, "vu", mark(), "vers", to, "motif", why);
    }

    private String deskAfter(MockHttpServletResponse answer) {
        return Visitor.text(maud.opens(Objects.requireNonNull(answer.getRedirectedUrl())));
    }

    @Test
    void saysWhoHasItAndThatACallWasBegun() {
        assertThat(Visitor.text(maud.opens("/bureau"))).contains(page, "Réattribuer");

        assertThat(Visitor.text(maud.opens(page)))
                .contains("Éloïse", "avant", "Prise par Ana Blanc, depuis 0 min")
                .contains(
                        "Un appel a été lancé", "Ben Noir", "La personne qui l’avait n’est pas là")
                .doesNotContain("<option value=\"" + ana.id() + "\"");
    }

    @Test
    void whoVanishedFindsThatItIsTheirsNoMore() {
        String desk = deskAfter(gives(ben.id().toString(), "HOLDER_GONE"));

        assertThat(desk).contains("La demande est réattribuée", "Changer encore", page);
        assertThat(entry()).isEqualTo("waiting " + ben.id());
        assertThat(Visitor.text(ben.opens("/bureau/moi"))).contains("Pour vous", "Éloïse");
        MockHttpServletResponse late =
                ana.submits("/echanges/" + exchange + "/resultat", "resultat", "NO_ANSWER");
        assertThat(late.getRedirectedUrl()).endsWith("?avis=lost");
        assertThat(
                        Visitor.text(
                                ana.opens(
                                        "/dossiers/"
                                                + one("select id::text from casefile.case_file"))))
                .contains("un responsable l’a réattribuée");
        assertThat(Visitor.text(maud.opens("/journal")))
                .contains("Demande réattribuée", "La personne qui l’avait n’est pas là");
    }

    @Test
    void canBeChangedOnceMore() {
        gives(ben.id().toString(), "HOLDER_GONE");

        assertThat(Visitor.text(maud.opens(page))).contains("Elle est gardée pour Ben Noir");
        gives("tier:FRONT_DESK", "NO_TIME");

        assertThat(entry()).isEqualTo("waiting ");
    }

    @Test
    void needsAReasonAndKeepsWhatWasChosen() {
        MockHttpServletResponse answer = gives(ben.id().toString(), "");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("id=\"motif-error\"")
                .contains("<option value=\"" + ben.id() + "\" selected");
        assertThat(entry()).isEqualTo("taken ");
    }

    @Test
    void whoIsNoColleagueIsNotGivenAnything() {
        MockHttpServletResponse answer = gives(UUID.randomUUID().toString(), "LANGUAGE");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("id=\"vers-error\"")
                .containsPattern("<option value=\"LANGUAGE\" selected");
    }

    @Test
    void whatChangedMeanwhileIsShownBeforeItIsGiven() {
        String seen = mark();
        ana.submits("/echanges/" + exchange + "/resultat", "resultat", "NO_ANSWER");

        MockHttpServletResponse answer =
                maud.submits(page, "vu", seen, "vers", ben.id().toString(), "motif", "NO_TIME");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("a changé entre-temps", "dès ", "Personne ne l’a en main")
                .contains("name=\"vu\" value=\"" + mark() + "\"")
                .contains("<option value=\"" + ben.id() + "\" selected");
        assertThat(entry()).isEqualTo("resting ");
    }

    @Test
    void whatHasEndedIsToldAndNotShown() {
        String seen = mark();
        ana.submits("/echanges/" + exchange + "/resultat", "resultat", "REACHED");

        MockHttpServletResponse answer =
                maud.submits(page, "vu", seen, "vers", "", "motif", "NO_TIME");

        assertThat(deskAfter(answer)).contains("cette demande a pris fin");
        assertThat(maud.opens(page).getStatus()).isEqualTo(404);
        assertThat(maud.opens("/bureau/demandes/" + UUID.randomUUID() + "/attribution").getStatus())
                .isEqualTo(404);
    }

    @Test
    void isForManagersOnly() {
        assertThat(ben.opens(page).getStatus()).isEqualTo(403);
        assertThat(ben.submits(page, "vu", mark(), "motif", "NO_TIME").getStatus()).isEqualTo(403);
        assertThat(Visitor.text(ben.opens("/bureau"))).doesNotContain("/attribution");
        assertThat(entry()).isEqualTo("taken ");
    }

    @Test
    void thoseWhoWaitCanBeGivenToo() {
        new Visitor(mvc).asks(ours, "name", "Grace", "phone", Visitor.number());
        String waiting = one("select id::text from queue.entry where state = 'waiting'");

        assertThat(Visitor.text(maud.opens("/bureau/file")))
                .contains("Réattribuer une demande qui attend")
                .contains("/bureau/demandes/" + waiting + "/attribution");
    }
}
