package fr.phare.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.aid.Aid;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Fact;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a check does not take: it says so, keeps what was typed, and stores nothing of it. */
@PhareTest
class CheckRefusalsTest {

    private static final String MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=x>";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private Catalogue catalogue;

    private Cell ours;
    private Cell theirs;
    private Visitor visitor;

    @BeforeEach
    void open() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        ours = chambers.ours();
        theirs = chambers.theirs();
        visitor = new Visitor(mvc);
    }

    private MockHttpServletResponse sends(String... fields) {
        return visitor.submits("/aides/" + ours.slug(), fields);
    }

    private String begins(String... fields) {
        return Objects.requireNonNull(sends(fields).getRedirectedUrl());
    }

    private long count() {
        return Wall.within(
                ours.chamber(),
                () -> jdbc.sql("select count(*) from selfcheck.saved").query(Long.class).single());
    }

    private String answers() {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc.sql("select answers::text from selfcheck.saved")
                                .query(String.class)
                                .single());
    }

    @ParameterizedTest
    @CsvSource({
        "staff, beaucoup",
        "staff, 2.5",
        "staff, -1",
        "staff, 99999999999999999999999999",
        "loss_bp, 250 %",
        "annual_turnover_cents, 1e9",
        "annual_turnover_cents, 99999999999999999999",
        "started_on, 31/02/2020",
        "started_on, 2020-13-01",
        "registered, peut-être",
        "legal_form, 🙂",
        "staff, 🙂🙂"
    })
    void aWrongAnswerIsNamedAtItsFieldAndKeepsAll(String fact, String typed) {
        MockHttpServletResponse response =
                sends("q-" + fact, typed, "q-owes_social", "true", "q-turnover_cents", "1234,5");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(response))
                .contains("id=\"q-" + fact + "-error\"", "value=\"1234,5\"")
                .containsPattern("name=\"q-owes_social\" value=\"true\" checked");
        assertThat(count()).isZero();
    }

    @Test
    void whatWasTypedIsTextAndStaysHoweverLong() {
        String long10k = "9".repeat(10_240);
        MockHttpServletResponse response =
                sends("q-staff", MARKUP, "q-loss_bp", long10k, "q-legal_form", MARKUP);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(response))
                .contains("&lt;script", long10k)
                .doesNotContain("<script>alert", "<img src=x");
        for (String odd : List.of("\0", "\ud800", "%", "' or 1=1 --", "é".repeat(5000))) {
            assertThat(sends("q-staff", odd).getStatus()).as(odd).isEqualTo(422);
        }
        assertThat(count()).isZero();
    }

    @Test
    void aWrongAnswerLaterLeavesTheEarlierOnes() {
        String link = begins("q-staff", "2");

        MockHttpServletResponse refused =
                visitor.submits(link, "corriger", "1", "q-staff", "deux", "q-registered", "true");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("value=\"deux\"", "id=\"q-staff-error\"");
        assertThat(answers()).isEqualTo("{\"staff\": \"2\"}");
    }

    @Test
    void nothingAnsweredIsSaidAtTheForm() {
        assertThat(Visitor.text(sends())).contains("Répondez à une question au moins");
        assertThat(sends("q-staff", " ").getStatus()).isEqualTo(422);
        String link = begins("q-staff", "2");
        assertThat(visitor.submits(link).getStatus()).isEqualTo(422);
        assertThat(count()).isOne();
    }

    @Test
    void whatIsNoQuestionForEverybodyIsRefused() {
        Catalogue open = catalogue.shownTo(Aid.Audience.PUBLIC);
        List<String> others = new ArrayList<>(List.of("nothing", "", MARKUP, "🙂"));
        others.add("x".repeat(10_240));
        catalogue.facts().stream()
                .filter(
                        fact ->
                                !open.asked().contains(fact.id())
                                        || fact.sensitivity() == Fact.Sensitivity.OFFENCE)
                .forEach(fact -> others.add(fact.id().value()));

        assertThat(others).contains("undeclared_work");
        for (String fact : others) {
            MockHttpServletResponse response = sends("q-" + fact, "true", "q-staff", "2");
            assertThat(response.getStatus()).as(fact).isEqualTo(422);
            assertThat(sends("retirer", fact).getStatus()).as(fact).isEqualTo(422);
        }
        assertThat(count()).isZero();
    }

    @Test
    void fiftyAnswersAtOnceAreKeptOrNoneIs() {
        List<String> fields = new ArrayList<>();
        catalogue.facts().stream()
                .filter(fact -> fact.type() != Fact.Type.CHOICE)
                .filter(fact -> fact.sensitivity() != Fact.Sensitivity.OFFENCE)
                .filter(fact -> catalogue.shownTo(Aid.Audience.PUBLIC).asked().contains(fact.id()))
                .limit(50)
                .forEach(
                        fact -> {
                            fields.add("q-" + fact.id().value());
                            fields.add(
                                    switch (fact.type()) {
                                        case BOOLEAN -> "true";
                                        case DATE -> "2020-03-15";
                                        default -> "1";
                                    });
                        });
        assertThat(fields).hasSize(100);

        List<String> oneWrong = new ArrayList<>(fields);
        oneWrong.set(99, "faux");
        assertThat(sends(oneWrong.toArray(String[]::new)).getStatus()).isEqualTo(422);
        assertThat(count()).isZero();
        begins(fields.toArray(String[]::new));
        assertThat(answers().split("\": \"")).hasSize(51);
    }

    @Test
    void aFormSentTwiceSaysTheSame() {
        String link = begins("q-staff", "2");
        visitor.submits(link, "q-registered", "true");
        String once = answers();
        visitor.submits(link, "q-registered", "true");

        assertThat(answers()).isEqualTo(once);
    }

    @Test
    void aKeyThatLeadsNowhereSaysSoAndOffersANewBeginning() {
        String fresh = CheckToken.fresh().text();
        String link = begins("q-staff", "2");
        String elsewhere =
                "/aides/" + theirs.slug() + "/" + link.substring(link.lastIndexOf('/') + 1);
        List<String> wrong =
                List.of(
                        "/aides/" + ours.slug() + "/" + fresh,
                        "/aides/" + ours.slug() + "/x",
                        "/aides/" + ours.slug() + "/🙂",
                        "/aides/" + ours.slug() + "/" + "a".repeat(4000),
                        elsewhere);

        for (String path : wrong) {
            for (MockHttpServletResponse response :
                    List.of(
                            visitor.opens(path),
                            visitor.submits(path, "q-staff", "9"),
                            visitor.submits(path, "q-staff", "neuf"),
                            visitor.opens(path + "/effacer"),
                            visitor.submits(path + "/effacer"))) {
                assertThat(response.getStatus()).as(path).isEqualTo(404);
                assertThat(Visitor.text(response)).contains("Ces réponses ne sont plus là");
            }
        }
        assertThat(answers()).isEqualTo("{\"staff\": \"2\"}");
    }

    @Test
    void anUnknownCellIsNotFound() {
        for (String slug : List.of("nowhere", "a", "é", "-x", "fiche")) {
            String path = "/aides/" + slug;
            assertThat(visitor.opens(path).getStatus()).as(slug).isEqualTo(404);
            assertThat(visitor.submits(path, "q-staff", "2").getStatus()).isEqualTo(404);
            assertThat(visitor.opens(path + "/x").getStatus()).isEqualTo(404);
            assertThat(visitor.submits(path + "/x/effacer").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void overTheLimitTheFormComesBackFilledInWithTheTimeToWait() {
        for (int i = 0; i < 60; i++) {
            assertThat(sends().getStatus()).isEqualTo(422);
        }

        MockHttpServletResponse response = sends("q-staff", "12");

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).matches("[1-9][0-9]*");
        assertThat(Visitor.text(response)).contains("value=\"12\"", "encore sur cette page");
        assertThat(count()).isZero();
    }
}
