package fr.phare.chamber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PhareTest
class ClosureScreenTest {

    @Autowired private MockMvcTester mvc;
    @Autowired private ChamberSetup setup;
    @Autowired private Closures closures;

    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(20);
    private Cell ours;
    private Cell theirs;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
    }

    @Test
    void showsUsualHoursAndHolidays() {
        assertThat(send(get(base()), Role.MANAGER))
                .hasStatusOk()
                .bodyText()
                .contains("8\u00a0h\u00a000 – 17\u00a0h\u00a000", "fermé", "Noël");
    }

    @Test
    void theOnlyCellNeedsNoChoice() {
        assertThat(send(get("/horaires"), Role.MANAGER)).hasStatus(303).hasRedirectedUrl(base());
    }

    @Test
    void isForManagersOnly() {
        for (Role role : Role.values()) {
            int status = send(get(base()), role).getResponse().getStatus();
            assertThat(status).as(role.name()).isEqualTo(role == Role.MANAGER ? 200 : 403);
        }
    }

    @Test
    void theCellOfAnotherChamberIsNotFound() {
        assertThat(send(get("/horaires/" + theirs.id()), Role.MANAGER)).hasStatus(404);
        assertThat(send(get("/horaires/nothing"), Role.MANAGER)).hasStatus(404);
        assertThat(send(closing(post("/horaires/" + theirs.id() + "/exceptions")), Role.MANAGER))
                .hasStatus(404);
    }

    @Test
    void checksBeforeSaving() {
        assertThat(send(closing(post(base() + "/exceptions/verifier")), Role.MANAGER))
                .hasStatusOk()
                .bodyText()
                .contains("Vérifier avant d’enregistrer", "Inventaire", "Aucun rappel");
        assertThat(entered()).isEmpty();
    }

    @Test
    void savesShowsAndWithdraws() {
        assertThat(send(closing(post(base() + "/exceptions")), Role.MANAGER))
                .hasStatus(303)
                .hasRedirectedUrl(base() + "?fait=ajout");
        assertThat(send(get(base() + "?fait=ajout"), Role.MANAGER))
                .bodyText()
                .contains("C’est enregistré", "Inventaire");

        UUID id = entered().getFirst().id();
        assertThat(send(post(base() + "/exceptions/" + id + "/retirer"), Role.MANAGER))
                .hasStatus(303)
                .hasRedirectedUrl(base() + "?fait=retrait");
        assertThat(entered()).isEmpty();
    }

    @Test
    void whatWasWithdrawnByMistakeIsPutBackFromThePage() {
        send(closing(post(base() + "/exceptions")), Role.MANAGER);
        send(post(retire(entered().getFirst().id())), Role.MANAGER);

        assertThat(send(get(base() + "?fait=retrait"), Role.MANAGER))
                .bodyText()
                .contains("id=\"withdrawn\" open", "Inventaire", "Remettre")
                .contains("name=\"from\" value=\"" + day + "\"");
        assertThat(send(closing(post(base() + "/exceptions/verifier")), Role.MANAGER))
                .hasStatusOk();
        send(closing(post(base() + "/exceptions")), Role.MANAGER);

        assertThat(entered()).hasSize(1);
        assertThat(send(get(base()), Role.MANAGER)).bodyText().doesNotContain("id=\"withdrawn\"");
    }

    @Test
    void whatWasWithdrawnTwiceIsOfferedOnceAndWhatHasBegunFromToday() {
        for (int i = 0; i < 2; i++) {
            send(closing(post(base() + "/exceptions")), Role.MANAGER);
            send(post(retire(entered().getFirst().id())), Role.MANAGER);
        }

        List<EnteredException> gone =
                Wall.within(ours.chamber(), () -> closures.withdrawnFrom(ours, day));

        assertThat(gone).hasSize(1);
        ExceptionalHours hours = gone.getFirst().hours();
        assertThat(ClosureForm.again(hours, day.minusDays(3)).from()).isEqualTo(day.toString());
        ExceptionalHours begun =
                new ExceptionalHours(day.minusDays(2), day, hours.ranges(), "Inventaire");
        assertThat(ClosureForm.again(begun, day).from()).isEqualTo(day.toString());
        assertThat(Wall.within(ours.chamber(), () -> closures.withdrawnFrom(ours, day.plusDays(1))))
                .isEmpty();
    }

    private String retire(UUID id) {
        return base() + "/exceptions/" + id + "/retirer";
    }

    @ParameterizedTest
    @CsvSource({
        "from, ''",
        "from, demain",
        "from, 2026-02-30",
        "from, 2001-01-01",
        "from, 9999-01-01",
        "to, hier",
        "to, 2001-01-01",
        "to, 9999-01-01",
        "kind, ''",
        "kind, <b>",
        "ranges, <b>9-12",
        "reason, ''",
        "reason, ' '"
    })
    void saysWhatIsWrongAndKeepsTheText(String field, String value) {
        MockHttpServletRequestBuilder request =
                post(base() + "/exceptions/verifier")
                        .param("from", field.equals("from") ? value : day.toString())
                        .param("to", field.equals("to") ? value : "")
                        .param("kind", field.equals("kind") ? value : "open")
                        .param("ranges", field.equals("ranges") ? value : "9-12")
                        .param("reason", field.equals("reason") ? value : "Motif <i>é</i> \u0000");

        assertThat(send(request, Role.MANAGER))
                .hasStatus(422)
                .bodyText()
                .contains("Rien n’est enregistré", field + "-error")
                .doesNotContain("<i>", "<b>");
        assertThat(entered()).isEmpty();
    }

    @Test
    void readsAndKeepsDatesTypedByHand() {
        String typed = day.format(DateTimeFormatter.ofPattern("d/M/yyyy"));

        assertThat(send(post(base() + "/exceptions/verifier").param("from", typed), Role.MANAGER))
                .hasStatus(422)
                .bodyText()
                .contains("type=\"text\" value=\"" + typed + "\"")
                .doesNotContain("from-error");
    }

    @Test
    void anEmptyFormIsRefusedNotBroken() {
        assertThat(send(post(base() + "/exceptions"), Role.MANAGER)).hasStatus(422);
        assertThat(send(get(base() + "/exceptions"), Role.MANAGER)).hasStatus(303);
    }

    private String base() {
        return "/horaires/" + ours.id();
    }

    private MockHttpServletRequestBuilder closing(MockHttpServletRequestBuilder request) {
        return request.param("from", day.toString())
                .param("to", "")
                .param("kind", "closed")
                .param("ranges", "")
                .param("reason", "Inventaire");
    }

    private List<EnteredException> entered() {
        return Wall.within(ours.chamber(), () -> closures.from(ours, LocalDate.EPOCH));
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request, Role role) {
        Viewer viewer =
                new Viewer(UUID.randomUUID(), ours.chamber().value(), "Test", Set.of(role), "fr");
        return Wall.within(
                ours.chamber(),
                () ->
                        mvc.perform(
                                request.with(SignedIn.as(viewer)).header("Accept-Language", "fr")));
    }
}
