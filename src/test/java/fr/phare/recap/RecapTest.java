package fr.phare.recap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.aid.AidId;
import fr.phare.aid.AidVersion;
import fr.phare.aid.AidVersions;
import fr.phare.aid.Answers;
import fr.phare.aid.AssessmentDates;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Eligibility;
import fr.phare.aid.FactId;
import fr.phare.aid.FactValue;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recap leaves once, as it was shown, and can be computed again for ever. */
@PhareTest
class RecapTest {

    private static final String MARKUP = "<script>alert(1)</script><b>&\"'";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private AidVersions versions;

    private final String recap = UUID.randomUUID().toString();
    private Cell ours;
    private Adviser adviser;
    private String caseFile = "";

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.SPECIALIST);
    }

    private void take(String name) {
        new Visitor(mvc).asks(ours, "name", name, "email", "ada@example.fr");
        caseFile = "/dossiers/" + adviser.takesNext();
        adviser.submits(caseFile + "/faits", "fait", "registered", "valeur", "true");
        adviser.submits(caseFile + "/faits", "fait", "credit_refused", "valeur", "true");
        adviser.submits(caseFile + "/aides", "aide", "mediation-credit");
        adviser.submits(caseFile + "/aides", "aide", "ccsf");
    }

    private MockHttpServletResponse send(String... fields) {
        String[] all = new String[fields.length + 4];
        all[0] = "recap";
        all[1] = recap;
        all[2] = "opening";
        all[3] = MARKUP + " ouverture";
        System.arraycopy(fields, 0, all, 4, fields.length);
        return adviser.submits(caseFile + "/recapitulatif/envoi", all);
    }

    private List<Map<String, String>> rows(String sql) {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc.sql(sql).query(new ColumnMapRowMapper()).list().stream()
                                .map(RecapTest::texts)
                                .toList());
    }

    private static Map<String, String> texts(Map<String, @Nullable Object> row) {
        Map<String, String> texts = new HashMap<>();
        row.forEach((column, value) -> texts.put(column, String.valueOf(value)));
        return texts;
    }

    private static String of(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    private List<Map<String, String>> mails() {
        return rows("select * from mail.message where reason = 'recap.recap'");
    }

    @Test
    void leavesOnceHoweverOftenTheButtonIsPressed() {
        take("Ada");
        for (int i = 0; i < 3; i++) {
            assertThat(send().getRedirectedUrl())
                    .isEqualTo("/recapitulatifs/" + recap + "?suite=oui");
        }

        assertThat(rows("select * from recap.recap")).hasSize(1);
        assertThat(rows("select * from recap.recap_aid")).hasSize(2);
        assertThat(mails())
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.get("about")).hasToString(recap);
                            assertThat(mail.get("recipient")).isEqualTo("ada@example.fr");
                        });
    }

    @Test
    void aDeceasedPersonIsNeverWrittenTo() {
        take("Ada");
        String person = of(rows("select id from casefile.person").getFirst(), "id");
        adviser.submits(
                caseFile + "/personnes",
                "personne",
                person,
                "name",
                "Ada",
                "role",
                "OWNER",
                "email",
                "ada@example.fr",
                "deceased",
                "oui",
                "speaks",
                "oui");

        assertThat(send("voie", "EMAIL").getStatus()).isEqualTo(422);
        assertThat(send("voie", "LETTER").getStatus()).isEqualTo(422);
        assertThat(rows("select * from recap.recap")).isEmpty();
        assertThat(mails()).isEmpty();
    }

    @Test
    void whoHasNoAddressGetsALetter() {
        new Visitor(mvc).asks(ours, "name", "Ada");
        caseFile = "/dossiers/" + adviser.takesNext();

        assertThat(send("voie", "EMAIL").getStatus()).isEqualTo(422);
        assertThat(send("voie", "LETTER").getRedirectedUrl())
                .isEqualTo("/recapitulatifs/" + recap + "/lettre?suite=oui");

        assertThat(mails()).isEmpty();
        MockHttpServletResponse letter = adviser.opens("/recapitulatifs/" + recap + "/lettre");
        assertThat(letter.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(letter))
                .contains("ouverture", "class=\"addressee\"", "Ada<br>", "rue, à écrire à la main")
                .contains("<strong>" + ours.chamberName() + "</strong>");
    }

    @Test
    void whatComesNextIsProposedAndNeverDoneByItself() {
        take("Ada");
        String sent = Objects.requireNonNull(send().getRedirectedUrl());

        String page = Visitor.text(adviser.opens(sent));

        assertThat(page)
                .contains("Et ensuite", "value=\"FOLLOW_UP\"", "Rappeler pour faire le point");
        String on = page.replaceAll("(?s).*name=\"nextStepOn\" value=\"([^\"]+)\".*", "$1");
        assertThat(LocalDate.parse(on))
                .isAfter(LocalDate.now(ours.zone()).plusDays(4))
                .isBefore(LocalDate.now(ours.zone()).plusDays(14));
        assertThat(rows("select stage from casefile.case_file"))
                .containsExactly(Map.of("stage", "listening"));
        assertThat(Visitor.text(adviser.opens("/recapitulatifs/" + recap)))
                .doesNotContain("Et ensuite");
    }

    @Test
    void whatPeopleTypedIsTextEverywhere() {
        take(MARKUP + " Ada");
        send("mots-ccsf", MARKUP + " mots", "nextSteps", MARKUP + " étape");
        Map<String, String> mail = mails().getFirst();
        String text = of(mail, "body_text");
        String html = of(mail, "body_html");
        String path = text.substring(text.indexOf("/recapitulatif/")).split("\\s", 2)[0];

        assertThat(text).contains(MARKUP + " Ada", MARKUP + " ouverture", MARKUP + " mots");
        assertThat(html).contains("&lt;script", "ouverture", "mots", "étape");
        for (String page :
                List.of(
                        html,
                        Visitor.text(new Visitor(mvc).opens(path)),
                        Visitor.text(adviser.opens("/recapitulatifs/" + recap)),
                        Visitor.text(adviser.opens("/recapitulatifs/" + recap + "/lettre")),
                        Visitor.text(adviser.opens(caseFile)),
                        Visitor.text(adviser.opens(caseFile + "/recapitulatif")),
                        Visitor.text(adviser.opens("/bureau")))) {
            assertThat(page).doesNotContain("<script>alert", "</script><b>");
        }
    }

    @Test
    void tellsTheSameStatusesFromWhatItPinnedYearsLater() {
        take("Ada");
        send();
        Map<String, String> kept = rows("select * from recap.recap").getFirst();
        LocalDate assessed = LocalDate.parse(of(kept, "assessed_on"));
        var dates = new AssessmentDates(YearMonth.parse(of(kept, "concerned")), assessed);
        JsonNode answers = JsonMapper.shared().readTree(of(kept, "answers"));

        assertThat(kept.get("engine_version")).isEqualTo(Eligibility.ENGINE_VERSION);
        List<Map<String, String>> aids = rows("select * from recap.recap_aid order by position");
        assertThat(aids).hasSize(2);
        for (Map<String, String> aid : aids) {
            var ref =
                    new AidVersion.Ref(
                            new AidId(of(aid, "aid_id")),
                            of(aid, "version_id"),
                            of(aid, "content_hash"));
            Catalogue pinned = versions.pinned(ref).orElseThrow();
            assertThat(Eligibility.assess(pinned, read(pinned, answers), dates))
                    .singleElement()
                    .satisfies(one -> assertThat(one.status()).hasToString(of(aid, "status")));
        }
    }

    private static Answers read(Catalogue catalogue, JsonNode stored) {
        Answers answers = Answers.NONE;
        for (Map.Entry<String, JsonNode> one : stored.properties()) {
            FactId id = new FactId(one.getKey());
            var fact = catalogue.fact(id);
            if (fact.isPresent()
                    && FactValue.fromCanonical(fact.get(), one.getValue().stringValue())
                            instanceof FactValue.Parsed.Accepted(FactValue value)) {
                answers = answers.with(id, value);
            }
        }
        return answers;
    }
}
