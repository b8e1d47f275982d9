package fr.phare.follow;

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
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a private link shows, and to whom it stays blind. */
@PhareTest
class FollowPageTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Visitor visitor;
    private Adviser adviser;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
    }

    private String link(String name) {
        return Visitor.followPath(
                visitor.asks(ours, "name", name, "email", "ada@example.fr", "topic", "loyer"));
    }

    private String page(String link) {
        return Visitor.text(visitor.opens(link));
    }

    private UUID id(String rows) {
        return Wall.within(
                ours.chamber(),
                () -> jdbc.sql("select id from " + rows).query(UUID.class).single());
    }

    private void reach(UUID... forms) {
        String[] fields = new String[2 + 2 * forms.length];
        fields[0] = "resultat";
        fields[1] = "REACHED";
        for (int i = 0; i < forms.length; i++) {
            fields[2 + 2 * i] = "demande";
            fields[3 + 2 * i] = forms[i].toString();
        }
        adviser.submits("/echanges/" + id("casefile.exchange") + "/resultat", fields);
    }

    private void sendRecap(UUID caseFile) {
        send(caseFile, "EMAIL");
    }

    private void sendLetter(UUID caseFile) {
        send(caseFile, "LETTER");
    }

    private void send(UUID caseFile, String way) {
        adviser.submits(
                "/dossiers/" + caseFile + "/recapitulatif/envoi",
                "recap",
                UUID.randomUUID().toString(),
                "voie",
                way,
                "opening",
                "Tamanoir");
    }

    @Test
    void showsWhatWasAskedAndNobodyElses() {
        String first = link("Ada");
        String second = link("Grace");
        String reference =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select reference from callback.form where name = 'Ada'")
                                        .query(String.class)
                                        .single());

        assertThat(page(first)).contains(reference, "06\u00a012\u00a034\u00a056\u00a078");
        assertThat(page(second)).doesNotContain(reference);
    }

    @Test
    void isNeverKeptNorTold() {
        MockHttpServletResponse response = visitor.opens(link("Ada"));

        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void staysBlindUntilAnAdviserHasAttachedIt() {
        String link = link("Ada");
        UUID caseFile = adviser.takesNext();
        reach();
        sendRecap(caseFile);

        assertThat(page(link)).doesNotContain("/recapitulatif/", "<h2>");

        adviser.submits("/dossiers/" + caseFile + "/demandes/" + id("callback.form"));

        assertThat(page(link)).contains("/recapitulatif/");
    }

    @Test
    void whoTypedAnothersNumberLearnsNothingOfTheirCase() {
        String artisan = link("Ada");
        String prankster = link("Mallory");
        UUID caseFile = adviser.takesNext();
        reach(id("callback.form where name = 'Ada'"));
        sendRecap(caseFile);

        assertThat(page(artisan)).contains("/recapitulatif/");
        assertThat(page(prankster)).doesNotContain("/recapitulatif/", "<h2>", "Ada");
    }

    @Test
    void twoPeopleOfOneBusinessReadTheirOwnRecapsOnly() {
        String florist = link("Ada");
        UUID first = adviser.takesNext();
        reach(id("callback.form where name = 'Ada'"));
        sendRecap(first);
        String spouse =
                Visitor.followPath(visitor.asks(ours, "name", "Paul", "phone", Visitor.number()));
        UUID second = adviser.takesNext();
        adviser.submits(
                "/echanges/" + id("casefile.exchange where result is null") + "/resultat",
                "resultat",
                "REACHED",
                "demande",
                id("callback.form where name = 'Paul'").toString());
        sendLetter(second);

        adviser.submits("/dossiers/" + second + "/rattachement", "dossier", first.toString());

        assertThat(links(page(florist)))
                .hasSize(1)
                .doesNotContainAnyElementsOf(links(page(spouse)));
        assertThat(links(page(spouse))).hasSize(1);
    }

    private static List<String> links(String page) {
        return Pattern.compile("/recapitulatif/[^\"]+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void anAskingOfAnotherRequestCannotBeAttached() {
        String other =
                Visitor.followPath(visitor.asks(ours, "name", "Eve", "phone", Visitor.number()));
        link("Ada");
        UUID first = adviser.takesNext();
        UUID eve = id("callback.form where name = 'Eve'");
        UUID ada = id("callback.form where name = 'Ada'");
        UUID taken =
                id(
                        "callback.form f where entry_id = (select entry_id from casefile.exchange"
                                + " limit 1)");
        UUID notTaken = taken.equals(eve) ? ada : eve;

        int status = adviser.submits("/dossiers/" + first + "/demandes/" + notTaken).getStatus();

        assertThat(status).isEqualTo(404);
        assertThat(page(other)).doesNotContain("<h2>");
    }

    @Test
    void theLinkOfARecapIsNeverKeptNorTold() {
        link("Ada");
        UUID caseFile = adviser.takesNext();
        reach(id("callback.form"));
        sendRecap(caseFile);
        String text =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select body_text from recap.recap")
                                        .query(String.class)
                                        .single());
        String path = text.substring(text.indexOf("/recapitulatif/")).split("\\s", 2)[0];

        MockHttpServletResponse response = visitor.opens(path);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(response)).contains("Tamanoir");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visitor.opens(path.replace("/recapitulatif/", "/suivi/")).getStatus())
                .isEqualTo(404);
    }
}
