package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What was answered about aids before asking is not asked again, and never weighs more. */
@PhareTest
class ToldOnlineTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Cell theirs;
    private Visitor visitor;
    private Adviser adviser;
    private String phone;

    @BeforeEach
    void open() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        ours = chambers.ours();
        theirs = chambers.theirs();
        visitor = new Visitor(mvc);
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        phone = Visitor.number();
    }

    /** The key to these answers. */
    private String answers(Cell cell, String... fields) {
        String link =
                Objects.requireNonNull(
                        visitor.submits("/aides/" + cell.slug(), fields).getRedirectedUrl());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private MockHttpServletResponse asks(String... more) {
        String[] fields = new String[more.length + 4];
        System.arraycopy(new String[] {"name", "Ada", "phone", phone}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return visitor.submits("/rappel/" + ours.slug(), fields);
    }

    private void asksWith(String key) {
        String location = asks("check", key, "joindre", "oui").getRedirectedUrl();
        assertThat(location).startsWith("/suivi/");
    }

    private String one(String sql) {
        return Wall.within(
                ours.chamber(),
                () -> Objects.requireNonNull(jdbc.sql(sql).query(String.class).single()));
    }

    private String known() {
        return one(
                """
                select coalesce(string_agg(fact_id || '=' || value || ' ' || source, ', '
                  order by fact_id), '') from casefile.fact_answer
                where superseded_by is null
                """);
    }

    private String told() {
        return one("select count(*) from callback.told_answers");
    }

    @Test
    void theFormOffersToTakeTheAnswersAlongAlsoOnceItWasRefused() {
        String key = answers(ours, "q-staff", "2");
        String page = "/rappel/" + ours.slug() + "?aides=" + key;
        MockHttpServletResponse form = visitor.opens(page);
        String refused = Visitor.text(asks("phone", "12", "check", key, "joindre", "oui"));
        String unticked = Visitor.text(asks("phone", "12", "check", key));

        assertThat(Visitor.text(form))
                .contains("Joindre mes réponses sur les aides", "value=\"" + key + "\"")
                .containsPattern("name=\"joindre\"[^>]*checked");
        assertThat(form.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(form.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(refused).containsPattern("name=\"joindre\"[^>]*checked").contains(key);
        assertThat(unticked).contains(key).doesNotContainPattern("name=\"joindre\"[^>]*checked");
    }

    @Test
    void answersBecomeThoseOfTheCaseAndSayWhereTheyComeFrom() {
        asksWith(answers(ours, "q-staff", "2", "q-registered", "true"));

        UUID caseFile = adviser.takesNext();

        assertThat(known()).isEqualTo("registered=true visitor, staff=2 visitor");
        assertThat(Visitor.text(adviser.opens("/dossiers/" + caseFile))).contains("dit en ligne");
    }

    @Test
    void whoDoesNotTickTakesNothingAlong() {
        asks("check", answers(ours, "q-staff", "2"));

        adviser.takesNext();

        assertThat(told()).isEqualTo("0");
        assertThat(known()).isEmpty();
    }

    @Test
    void aKeyThatLeadsNowhereHoldsUpNobody() {
        asksWith("x".repeat(22));
        asksWith("🙂<script>");
        asksWith("9".repeat(10_240));
        asksWith(answers(theirs, "q-staff", "2"));

        assertThat(told()).isEqualTo("0");
        assertThat(Visitor.text(visitor.opens("/rappel/" + ours.slug() + "?aides=x")))
                .doesNotContain("name=\"joindre\"");
    }

    @Test
    void theAskingHasACopyOfItsOwn() {
        String key = answers(ours, "q-staff", "2");
        asksWith(key);

        visitor.submits("/aides/" + ours.slug() + "/" + key, "q-staff", "7");
        visitor.submits("/aides/" + ours.slug() + "/" + key + "/effacer");
        adviser.takesNext();

        assertThat(known()).isEqualTo("staff=2 visitor");
    }

    @Test
    void aFormSentTwiceIsOneAskingAndOtherAnswersAreAnother() {
        String key = answers(ours, "q-staff", "2");
        String cle = UUID.randomUUID().toString();
        asks("cle", cle, "check", key, "joindre", "oui");
        asks("cle", cle, "check", key, "joindre", "oui");

        assertThat(one("select count(*) from callback.form")).isEqualTo("1");
        assertThat(told()).isEqualTo("1");
        assertThat(asks("cle", cle, "check", key).getStatus()).isEqualTo(422);
    }

    @Test
    void inACaseThatGoesOnTheyFillOnlyWhatNobodyHasSaid() {
        asks();
        UUID caseFile = adviser.takesNext();
        says(caseFile, "staff", "9");
        says(caseFile, "registered", "true");
        says(caseFile, "registered", "");
        asksWith(answers(ours, "q-staff", "2", "q-registered", "false", "q-owes_tax", "true"));

        adviser.submits(
                "/echanges/" + one("select id from casefile.exchange") + "/resultat",
                "resultat",
                "REACHED",
                "demande",
                one("select form_id from callback.told_answers"));

        assertThat(known()).isEqualTo("owes_tax=true visitor, registered= asked, staff=9 asked");
    }

    @Test
    void whatTheAdviserHearsReplacesThem() {
        asksWith(answers(ours, "q-staff", "2"));

        says(adviser.takesNext(), "staff", "3");

        assertThat(known()).isEqualTo("staff=3 asked");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTwoCasesBecomeOneTheyGiveWayToWhatAnAdviserHeard(boolean intoHeard) {
        asks();
        UUID heard = adviser.takesNext();
        says(heard, "staff", "9");
        String first = one("select id from casefile.exchange");
        adviser.submits("/echanges/" + first + "/resultat", "resultat", "REACHED");
        asksWith(answers(ours, "q-staff", "2"));
        UUID online = adviser.takesNext();
        assertThat(online).isNotEqualTo(heard);

        UUID kept = intoHeard ? heard : online;
        UUID other = intoHeard ? online : heard;
        adviser.submits("/dossiers/" + other + "/rattachement", "dossier", kept.toString());

        assertThat(one("select count(*) from casefile.case_file where merged_into is not null"))
                .isEqualTo("1");
        assertThat(known()).isEqualTo("staff=9 asked");
    }

    private void says(UUID caseFile, String fact, String value) {
        adviser.submits("/dossiers/" + caseFile + "/faits", "fait", fact, "valeur", value);
    }
}
