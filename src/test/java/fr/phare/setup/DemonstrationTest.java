package fr.phare.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.testing.Browser;
import fr.phare.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.test.web.servlet.MockMvc;

/** What {@code ./phare run} starts for the first time: its file on a database of its own. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@DirtiesContext
@ContextConfiguration(initializers = DemonstrationTest.Demonstration.class)
class DemonstrationTest {

    private static final Path PLAN = Path.of("demo/demonstration.yaml");
    private static final String PASSWORD = "phare-demonstration-2026";
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+@[a-z]+\\.example");

    /** As the script sets it, on data that nobody has used. */
    static final class Demonstration
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "phare.data=target/demonstration-" + ProcessHandle.current().pid(),
                    "phare.database.binaries=target/postgresql",
                    "phare.demonstration=true",
                    "phare.setup.plan=" + PLAN);
        }
    }

    @Autowired private MockMvc mvc;
    @Autowired private Cells cells;

    @ParameterizedTest
    @CsvSource({
        "demo, Nord, CMA de démonstration, 59, Europe/Paris",
        "demo-62, Pas-de-Calais, CMA de démonstration, 62, Europe/Paris",
        "demo-alsace, Bas-Rhin, Alsace, 67, Europe/Paris",
        "demo-reunion, La Réunion, Réunion, 974, Indian/Reunion"
    })
    void opensItsCells(String slug, String name, String chamber, String department, String zone) {
        Cell cell = cells.bySlug(slug).orElseThrow();

        assertThat(cell.name()).isEqualTo(name);
        assertThat(cell.chamberName()).isEqualTo(chamber);
        assertThat(cell.department()).isEqualTo(department);
        assertThat(cell.zone()).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void opensThreeChambersAndNothingElse() {
        assertThat(cells.chambers()).hasSize(3);
        assertThat(cells.listed()).hasSize(4);
    }

    /** Weeks, zones and holidays of its own département; Good Friday is one in Alsace alone. */
    @ParameterizedTest
    @CsvSource({
        "demo,         2027-03-01T08:00:00+01:00, true",
        "demo,         2027-03-01T07:59:00+01:00, false",
        "demo,         2027-03-01T12:45:00+01:00, true",
        "demo,         2027-03-07T10:00:00+01:00, false",
        "demo,         2027-03-26T10:00:00+01:00, true",
        "demo-62,      2027-03-01T16:59:00+01:00, true",
        "demo-62,      2027-03-01T17:00:00+01:00, false",
        "demo-alsace,  2027-03-01T11:59:00+01:00, true",
        "demo-alsace,  2027-03-01T12:45:00+01:00, false",
        "demo-alsace,  2027-03-26T10:00:00+01:00, false",
        "demo-reunion, 2027-03-07T10:00:00+04:00, true",
        "demo-reunion, 2027-03-07T06:00:00+01:00, true",
        "demo-reunion, 2027-03-07T17:45:00+04:00, false",
        "demo-reunion, 2027-12-20T10:00:00+04:00, false"
    })
    void keepsItsHours(String slug, String at, boolean open) {
        MockHttpServletResponse answer =
                new Visitor(mvc).opens("/api/v1/promise?cell=" + slug + "&at=" + at);

        assertThat(Visitor.read(answer).get("open").booleanValue()).isEqualTo(open);
    }

    @Test
    void listsItsCellsOnTheFirstPageWithTheirMailboxes() {
        String page = Visitor.text(new Visitor(mvc).opens("/"));

        for (Cell cell : cellsOfPlan()) {
            assertThat(page)
                    .contains("href=\"/rappel/" + cell.slug() + "\"", cell.name())
                    .contains("href=\"/demonstration/boite/" + cell.slug() + "\"");
        }
    }

    private List<Cell> cellsOfPlan() {
        return PlanReader.read(PLAN).chambers().stream()
                .flatMap(chamber -> chamber.cells().stream())
                .map(cell -> cells.bySlug(cell.slug()).orElseThrow())
                .toList();
    }

    static Stream<SetupPlan.PersonPlan> people() {
        return PlanReader.read(PLAN).chambers().stream()
                .flatMap(chamber -> chamber.people().stream());
    }

    @ParameterizedTest
    @MethodSource("people")
    void everybodySignsInWithThePrintedPasswordAndStartsWhereTheirWorkIs(
            SetupPlan.PersonPlan person) {
        Browser browser = new Browser(mvc);
        browser.open("/connexion");
        MockHttpServletResponse answer =
                browser.send("/connexion", "email", person.email(), "password", PASSWORD);
        String path = "";
        while (answer.getStatus() == 302) {
            path = Objects.requireNonNull(answer.getRedirectedUrl());
            answer = browser.open(path);
        }

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(answer)).contains(person.name());
        assertThat(path)
                .isEqualTo(
                        person.roles().equals(List.of("WATCH_EDITOR"))
                                ? "/catalogue"
                                : person.roles().equals(List.of("ADMINISTRATOR"))
                                        ? "/personnes"
                                        : "/bureau/matin");
    }

    @ParameterizedTest
    @CsvSource({"README.md", "demo/ACCOUNTS.txt"})
    void printsOnlyAccountsThatThereAre(Path printed) throws IOException {
        List<String> emails = people().map(SetupPlan.PersonPlan::email).toList();
        String text = Files.readString(printed);

        assertThat(text).contains(PASSWORD);
        assertThat(ADDRESS.matcher(text).results().map(found -> found.group()))
                .isNotEmpty()
                .isSubsetOf(emails);
    }

    @ParameterizedTest
    @CsvSource({"demo", "demo-62", "demo-alsace", "demo-reunion"})
    void showsEverybodyTheMessagesOfACell(String slug) {
        Visitor visitor = new Visitor(mvc);
        String email = "visiteur-" + slug + "@artisan.example";
        MockHttpServletResponse asked =
                visitor.submits(
                        "/rappel/" + slug,
                        "name",
                        "Ada Test",
                        "phone",
                        slug.equals("demo-reunion") ? "0692 12 34 56" : "06 12 34 56 78",
                        "email",
                        email);
        assertThat(asked.getRedirectedUrl()).startsWith("/suivi/");

        String mailbox = Visitor.text(visitor.opens("/demonstration/boite/" + slug));

        assertThat(mailbox).contains(email, "/suivi/");
        for (Cell other : cellsOfPlan()) {
            if (!other.slug().equals(slug)) {
                String elsewhere = "/demonstration/boite/" + other.slug();
                assertThat(Visitor.text(visitor.opens(elsewhere))).doesNotContain(email);
            }
        }
    }
}
