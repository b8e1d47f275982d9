package fr.phare.cellsettings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.PublicHolidays;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class CellScreensTest {

    @Autowired private ChamberSetup setup;
    @Autowired private Cells cells;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private NumberTests tests;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Cell theirs;
    private Colleague maud;
    private String address;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        maud = new Colleague(mvc, people, ours.chamber(), "Maud Marée", Role.MANAGER);
        address = "/reglages/cellules/" + ours.id();
    }

    private Cell now() {
        return Wall.within(ours.chamber(), () -> cells.find(ours.id()).orElseThrow());
    }

    /** Sends the form with {@code changes}, given as name, value, name, value… */
    private MockHttpServletResponse saves(int seen, String... changes) {
        Cell cell = now();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", Integer.toString(seen));
        fields.put("name", cell.name());
        fields.put("slug", cell.slug());
        fields.put("phone", cell.phoneShown());
        fields.put("department", cell.department());
        fields.put("zone", cell.zone().getId());
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return maud.submits(
                address,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void aChangeHoldsAtOnceAndIsKept() {
        assertThat(saves(1, "name", "Flandre", "served", "80, 62").getRedirectedUrl())
                .isEqualTo(address + "?fait=enregistre");

        assertThat(now().name()).isEqualTo("Flandre");
        assertThat(Visitor.text(maud.opens(address)))
                .contains("Maud Marée", ours.name() + " → Flandre", "– → 62, 80");
        assertThat(saves(2).getRedirectedUrl()).endsWith("?fait=enregistre");
        assertThat(saves(3).getRedirectedUrl()).endsWith("?fait=inchange");
    }

    @Test
    void anOldAddressKeepsLeadingToTheCell() {
        String fresh = Chambers.randomSlug();
        new Visitor(mvc).opens("/rappel/" + ours.slug());

        saves(1, "slug", fresh);

        MockHttpServletResponse old = new Visitor(mvc).opens("/rappel/" + ours.slug());
        assertThat(old.getRedirectedUrl()).isEqualTo("/rappel/" + fresh);
        assertThat(new Visitor(mvc).opens("/rappel/" + ours.slug() + "/cadre").getRedirectedUrl())
                .isEqualTo("/rappel/" + fresh + "/cadre");
        assertThat(new Visitor(mvc).opens("/rappel/" + fresh).getStatus()).isEqualTo(200);
        assertThat(cells.bySlug(ours.slug()).orElseThrow().id()).isEqualTo(ours.id());
    }

    @Test
    void anAddressThatACellHasOrHadIsNobodyElses() {
        assertThat(Visitor.text(saves(1, "slug", theirs.slug())))
                .contains("id=\"slug-error\"", "déjà cette adresse");

        saves(1, "slug", Chambers.randomSlug());
        Colleague neighbour = new Colleague(mvc, people, theirs.chamber(), "X", Role.MANAGER);
        MockHttpServletResponse taken =
                neighbour.submits("/reglages/cellules", fields(ours.slug()));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(taken)).contains("déjà cette adresse");

        assertThat(saves(2, "slug", ours.slug()).getRedirectedUrl()).endsWith("?fait=enregistre");
        assertThat(new Visitor(mvc).opens("/rappel/" + ours.slug()).getStatus()).isEqualTo(200);
    }

    @Test
    void ofTwoManagersAtOnceTheSecondSeesWhatTheFirstDidAndChooses() {
        saves(1, "name", "Flandre");

        MockHttpServletResponse second = saves(1, "name", "Artois");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(second))
                .contains(
                        "Maud Marée a changé cette cellule",
                        "<td>Flandre</td><td>Artois</td>",
                        "value=\"Artois\"");
        assertThat(now().name()).isEqualTo("Flandre");
        assertThat(saves(2, "name", "Artois").getStatus()).isEqualTo(303);
        assertThat(now().name()).isEqualTo("Artois");
    }

    /**
     * The day before a Good Friday, which is a holiday in Alsace: there, nobody calls before
     * Tuesday.
     */
    @Test
    void aMoveNamesThePromisesItBreaksFirstAndThenKeepsThem() {
        LocalDate friday = goodFriday();
        new Visitor(mvc).asks(ours, "phone", Visitor.number());
        String reference = Wall.within(ours.chamber(), () -> asked(friday.minusDays(1)));

        MockHttpServletResponse first = saves(1, "department", "67");
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(first)).contains("Un rappel ne pourra pas être tenu", reference);
        assertThat(now()).isEqualTo(ours);
        assertThat(Visitor.text(saves(1, "department", "67", "faire", "corriger")))
                .contains("value=\"67\" selected");

        saves(1, "department", "67", "faire", "quand-meme");
        assertThat(now().department()).isEqualTo("67");
        assertThat(Visitor.text(maud.opens(address)))
                .contains("n’ont pas pu être tenus", reference);
        assertThat(Wall.within(ours.chamber(), this::promised)).isEqualTo(at(friday));
        assertThat(maud.submits(address + "/versions/1/remettre", "version", "2").getStatus())
                .isEqualTo(303);
    }

    private static LocalDate goodFriday() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> PublicHolidays.of("67").in(year).entrySet().stream())
                .filter(day -> day.getValue().name().equals("GOOD_FRIDAY"))
                .map(Map.Entry::getKey)
                .filter(day -> day.isAfter(today.plusDays(2)))
                .findFirst()
                .orElseThrow();
    }

    private Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(ours.zone()).toInstant();
    }

    /** The one who waits asked at ten on {@code day}; their reference. */
    private String asked(LocalDate day) {
        return jdbc.sql(
                        """
                        update queue.entry set asked_at = ?, not_before = ?, promised_by = ?
                        returning reference
                        """)
                .param(at(day).atOffset(ZoneOffset.UTC))
                .param(at(day).atOffset(ZoneOffset.UTC))
                .param(at(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    private Instant promised() {
        return jdbc.sql("select promised_by from queue.entry")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void aChangeIsTakenBack() {
        saves(1, "name", "Flandre", "phone", "03 21 00 00 00");

        maud.submits(address + "/versions/1/remettre", "version", "2");

        assertThat(now()).isEqualTo(ours);
        assertThat(maud.submits(address + "/versions/9/remettre", "version", "3").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theNumberIsFlaggedUntilItWasTriedAndAgainWhenItChanges() {
        assertThat(passed()).isFalse();
        assertThat(Visitor.text(maud.opens("/reglages/cellules"))).contains("numéro à essayer");
        assertThat(maud.submits(address + "/essai").getStatus()).isEqualTo(422);

        maud.submits(address + "/essai", "result", "somebody_else");
        assertThat(passed()).isFalse();
        maud.submits(address + "/essai", "result", "us");
        assertThat(passed()).isTrue();
        assertThat(Visitor.text(maud.opens("/reglages/cellules")))
                .doesNotContain("numéro à essayer");

        saves(1, "phone", "03 21 00 00 00");
        assertThat(passed()).isFalse();
    }

    private boolean passed() {
        return Wall.within(ours.chamber(), () -> tests.passed(now()));
    }

    private static String[] fields(String slug) {
        return new String[] {
            "name", "Audomarois",
            "slug", slug,
            "phone", "03 21 00 00 00",
            "department", "62",
            "zone", "Europe/Paris",
            "week", "office"
        };
    }

    @Test
    void aFurtherCellIsOpenAtOnce() {
        String slug = Chambers.randomSlug();

        MockHttpServletResponse opened = maud.submits("/reglages/cellules", fields(slug));

        assertThat(opened.getRedirectedUrl()).startsWith("/reglages/cellules/");
        assertThat(new Visitor(mvc).opens("/rappel/" + slug).getStatus()).isEqualTo(200);
        assertThat(Visitor.text(maud.opens("/reglages/cellules"))).contains("Audomarois");
    }

    @Test
    void theAddressOfAFurtherCellIsMadeFromItsName() {
        String[] fields = fields("");
        fields[1] = "Éghezée " + Chambers.randomSlug();

        maud.submits("/reglages/cellules", fields);

        String slug = fields[1].replace("Éghezée ", "eghezee-");
        assertThat(new Visitor(mvc).opens("/rappel/" + slug).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingTypedIsLost() {
        MockHttpServletResponse refused =
                saves(1, "name", "", "slug", "Pas Bon", "phone", "12", "served", "999");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("name-error", "slug-error", "phone-error", "served-error")
                .contains("value=\"Pas Bon\"", "value=\"999\"");
        assertThat(now()).isEqualTo(ours);
    }

    @Test
    void theChamberNextDoorIsNotThere() {
        Colleague neighbour = new Colleague(mvc, people, theirs.chamber(), "X", Role.MANAGER);

        assertThat(neighbour.opens(address).getStatus()).isEqualTo(404);
        assertThat(neighbour.submits(address + "/essai", "result", "us").getStatus())
                .isEqualTo(404);
        assertThat(neighbour.opens(address + "/horaires").getStatus()).isEqualTo(404);
    }
}
