package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The public page, as a browser without script sends it. */
@PhareTest
class AskPageTest {

    private static final String MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=x>";

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

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
        return visitor.submits("/rappel/" + ours.slug(), fields);
    }

    private String accepted(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isBetween(302, 303);
        return Objects.requireNonNull(response.getRedirectedUrl()).replace("?nouveau", "");
    }

    private long count(String rows) {
        return Wall.within(
                ours.chamber(),
                () -> jdbc.sql("select count(*) from " + rows).query(Long.class).single());
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        MockHttpServletResponse response =
                sends("name", "Éloïse", "phone", "12", "message", "Dès demain", "urgent", "oui");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(response))
                .contains("value=\"Éloïse\"", "value=\"12\"", "Dès demain", "id=\"phone-error\"")
                .containsPattern("name=\"urgent\"[^>]*checked");
        assertThat(count("callback.form")).isZero();
    }

    @Test
    void aFormOverTheLimitComesBackFilledInWithTheTimeToWait() {
        for (int i = 0; i < 30; i++) {
            assertThat(sends("name", "").getStatus()).isEqualTo(422);
        }

        MockHttpServletResponse response =
                sends("name", "Éloïse", "phone", "0612345678", "message", "Dès demain");

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).matches("[1-9][0-9]?");
        assertThat(Visitor.text(response))
                .contains("value=\"Éloïse\"", "value=\"0612345678\"", "Dès demain")
                .contains("gardée sur cette page");
        assertThat(count("callback.form")).isZero();
    }

    @Test
    void whatWasTypedIsTextOnEveryPage() {
        String refused =
                Visitor.text(
                        sends(
                                "name",
                                MARKUP,
                                "phone",
                                MARKUP,
                                "message",
                                MARKUP,
                                "email",
                                MARKUP,
                                "topic",
                                MARKUP,
                                "q",
                                MARKUP,
                                "cle",
                                MARKUP,
                                "contact",
                                MARKUP,
                                "siret",
                                MARKUP,
                                "preferredFrom",
                                MARKUP));
        assertThat(refused).doesNotContain("<script>alert", "<img src=x");
        String link = accepted(sends("name", MARKUP, "phone", "0612345678", "topic", MARKUP));
        String followed = Visitor.text(visitor.opens(link));
        assertThat(followed).contains("&lt;script").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void whatFillsTheTrapIsNotKeptAndWhoeverItWasIsTold() {
        MockHttpServletResponse response =
                sends("name", "Ada Bot", "phone", "0612345678", "website", "https://a.example");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(response))
                .contains("Rien n’a encore été envoyé", "Ada Bot")
                .doesNotContain("https://a.example");
        assertThat(count("callback.form")).isZero();
        assertThat(count("mail.message")).isZero();
    }

    @Test
    void aFormSentTwiceIsOneAsking() {
        String cle = UUID.randomUUID().toString();
        String[] form = {"cle", cle, "name", "Ada", "phone", "0612345678"};

        assertThat(accepted(sends(form))).isEqualTo(accepted(sends(form)));

        assertThat(count("callback.form")).isEqualTo(1);
        MockHttpServletResponse changed =
                sends("cle", cle, "name", "Ada L.", "phone", "0612345678");
        assertThat(changed.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(changed)).contains("value=\"Ada L.\"").doesNotContain(cle);
    }

    @Test
    void searchingTheCompanyWithoutScriptKeepsWhatWasTyped() {
        MockHttpServletResponse response =
                sends("chercher", "1", "q", "boulangerie", "name", "Ada", "message", "Aide");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(response))
                .contains("value=\"Ada\"", ">Aide<", "value=\"boulangerie\"");
        for (String odd :
                List.of("\0", "%", "'", "\\", "(", "é".repeat(5000), "\ud800", "a & b | !")) {
            assertThat(sends("chercher", "1", "q", odd).getStatus()).as(odd).isEqualTo(200);
        }
        assertThat(count("callback.form")).isZero();
    }

    @Test
    void whoWantsToBeWrittenToNeedsAnAddressAndNoNumber() {
        assertThat(sends("name", "Ada", "contact", "writing").getStatus()).isEqualTo(422);
        assertThat(sends("name", "Ada", "contact", "relay", "email", "a@b.fr").getStatus())
                .isEqualTo(422);
        accepted(sends("name", "Ada", "contact", "writing", "email", "Ada@B.fr"));
        accepted(sends("name", "Ada", "contact", "writing", "phone", "0612345678"));
        MockHttpServletResponse landline =
                sends("name", "Ada", "contact", "writing", "phone", "0320000000");
        assertThat(landline.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(landline)).contains("un e-mail ou un numéro de mobile");

        assertThat(count("callback.form where phone is null and email = 'ada@b.fr'")).isEqualTo(1);
        assertThat(count("mail.message where channel = 'email' and recipient = 'ada@b.fr'"))
                .isEqualTo(1);
    }

    @Test
    void urgentOnesAreMarked() {
        accepted(sends("name", "Ada", "phone", "0612345678", "urgent", "oui"));

        assertThat(count("queue.entry where urgent")).isEqualTo(1);
    }

    @Test
    void theMomentWishedForRestartsThePromise() {
        OffsetDateTime wished =
                OffsetDateTime.now(ours.zone()).plusDays(14).truncatedTo(ChronoUnit.SECONDS);
        accepted(sends("name", "Ada", "phone", "0612345678", "preferredFrom", wished.toString()));

        String promise =
                Visitor.read(
                                visitor.opens(
                                        "/api/v1/promise?cell=%s&at=%s"
                                                .formatted(ours.slug(), wished)))
                        .get("promisedBy")
                        .stringValue();
        for (String table : List.of("callback.form", "queue.entry")) {
            OffsetDateTime kept =
                    Wall.within(
                            ours.chamber(),
                            () ->
                                    jdbc.sql("select promised_by from " + table)
                                            .query(OffsetDateTime.class)
                                            .single());
            assertThat(kept).isEqualTo(OffsetDateTime.parse(promise));
        }
        OffsetDateTime notBefore =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select not_before from queue.entry")
                                        .query(OffsetDateTime.class)
                                        .single());
        assertThat(notBefore).isEqualTo(wished);
    }

    @Test
    void excessOfOneNumberIsKeptWithoutFurtherMessages() {
        for (int i = 0; i < 8; i++) {
            accepted(sends("name", "Ada " + i, "phone", "06 12 34 56 78"));
        }

        assertThat(count("callback.form")).isEqualTo(8);
        assertThat(count("queue.entry")).isEqualTo(1);
        assertThat(count("mail.message")).isEqualTo(5);
        visitor.asks(theirs, "phone", "0612345678");
    }

    @Test
    void insideAFrameEverythingStaysInTheFrame() {
        String framed = "/rappel/" + ours.slug() + "/cadre";
        String form = Visitor.text(visitor.opens(framed));
        MockHttpServletResponse refused = visitor.submits(framed, "name", "Ada");
        MockHttpServletResponse accepted =
                visitor.submits(framed, "name", "Ada", "phone", "0612345678");

        assertThat(form).contains("name=\"phone\"").doesNotContain("<header", "<footer", "action=");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused)).contains("value=\"Ada\"").doesNotContain("<header");
        assertThat(accepted.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(accepted))
                .containsPattern("PH-\\w{4}-\\w{4}")
                .containsPattern("href=\"/suivi/[\\w-]{43}\" target=\"_blank\"")
                .doesNotContain("<header");
        assertThat(count("callback.form")).isEqualTo(1);
    }

    @Test
    void anUnknownCellIsNotFound() {
        for (String slug : List.of("nowhere", "a", "é", "-x")) {
            assertThat(visitor.opens("/rappel/" + slug).getStatus()).isEqualTo(404);
            assertThat(visitor.opens("/rappel/" + slug + "/cadre").getStatus()).isEqualTo(404);
            assertThat(visitor.submits("/rappel/" + slug).getStatus()).isEqualTo(404);
        }
    }
}
