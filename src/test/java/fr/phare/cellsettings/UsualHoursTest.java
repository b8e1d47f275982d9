package fr.phare.cellsettings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.PublicHolidays;
import fr.phare.chamber.UsualHours;
import fr.phare.chamber.UsualWeek;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The cell is open from Monday to Friday, 8:00 to 17:00, until something else is entered. */
@PhareTest
class UsualHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final LocalDate today = LocalDate.now(PARIS);

    /** A Saturday that is no public holiday, some weeks ahead. */
    private final LocalDate saturday =
            Stream.iterate(
                            today.plusDays(28).with(TemporalAdjusters.next(DayOfWeek.SATURDAY)),
                            day -> day.plusDays(7))
                    .filter(day -> PublicHolidays.of("59").on(day).isEmpty())
                    .findFirst()
                    .orElseThrow();

    @Autowired private ChamberSetup setup;
    @Autowired private Cells cells;
    @Autowired private UsualHours hours;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell cell;
    private Colleague maud;
    private String address;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).create().ours();
        maud = new Colleague(mvc, people, cell.chamber(), "Maud Marée", Role.MANAGER);
        address = "/reglages/cellules/" + cell.id() + "/horaires";
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
    }

    private MockHttpServletResponse enters(int seen, LocalDate from, String week) {
        return maud.submits(
                address, "version", Integer.toString(seen), "from", from.toString(), "week", week);
    }

    private boolean isOpen(Instant at) {
        return cells.clock(cell).isOpen(at);
    }

    @Test
    void hoursHoldFromTheirDayOnAndNotBefore() {
        assertThat(isOpen(at(saturday, "10:00"))).isFalse();

        assertThat(enters(1, saturday, "daily").getRedirectedUrl())
                .isEqualTo(address + "?fait=enregistre");

        assertThat(isOpen(at(saturday, "10:00"))).isTrue();
        assertThat(isOpen(at(saturday.minusDays(7), "10:00"))).isFalse();
        assertThat(Visitor.text(maud.opens(address))).contains("Maud Marée", "à venir");
    }

    @Test
    void hoursThatHaveNotBegunAreTakenBack() {
        enters(1, saturday, "daily");
        String page = Visitor.text(maud.opens(address));
        Matcher found = Pattern.compile("action=\"([^\"]+/retirer)\"").matcher(page);
        assertThat(found.find()).isTrue();

        maud.submits(found.group(1));

        assertThat(isOpen(at(saturday, "10:00"))).isFalse();
        assertThat(Visitor.text(maud.opens(address))).contains("retirés avant");
    }

    @Test
    void hoursThatHaveBegunStayWhatTheyWere() {
        enters(1, today, "daily");

        String page = Visitor.text(maud.opens(address));

        assertThat(page).doesNotContain("/retirer").contains("?comme=");
        assertThat(Wall.within(cell.chamber(), () -> hours.on(cell, today.minusDays(1))))
                .isEqualTo(UsualWeek.OFFICE.hours());
        assertThat(Wall.within(cell.chamber(), () -> hours.on(cell, today)))
                .isEqualTo(UsualWeek.DAILY.hours());
    }

    @Test
    void ofTwoManagersAtOnceTheSecondIsTold() {
        enters(1, saturday, "daily");

        MockHttpServletResponse second = enters(1, saturday.plusDays(1), "lunch");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(second)).contains("Maud Marée a enregistré d’autres horaires");
        assertThat(Wall.within(cell.chamber(), () -> hours.history(cell))).hasSize(2);
    }

    /** Open on one day of the week only, the one before today’s: whoever asks waits six days. */
    @Test
    void thePromisesThatWouldBreakAreShownBeforeAndKeptAfterAndDoNotMove() {
        new Visitor(mvc).asks(cell, "phone", Visitor.number());
        Instant promised = promise();
        String day = today.plusDays(6).getDayOfWeek().name().toLowerCase(java.util.Locale.ROOT);
        String[] narrow = {
            "version", "1", "from", today.toString(), "week", "own", "week-" + day, "16:00-17:00"
        };

        MockHttpServletResponse shown = maud.submits(address + "/verifier", narrow);

        assertThat(Visitor.text(shown)).contains("Un rappel ne pourra pas être tenu", "PH-");
        assertThat(Wall.within(cell.chamber(), () -> hours.history(cell))).hasSize(1);

        maud.submits(address, narrow);
        assertThat(Wall.within(cell.chamber(), () -> hours.history(cell)).getFirst().broken())
                .hasSize(1);
        assertThat(promise()).isEqualTo(promised);
    }

    private Instant promise() {
        return Wall.within(
                cell.chamber(),
                () ->
                        jdbc.sql("select promised_by from queue.entry")
                                .query(java.time.OffsetDateTime.class)
                                .single()
                                .toInstant());
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        MockHttpServletResponse refused =
                maud.submits(
                        address + "/verifier",
                        "from",
                        today.minusDays(1).toString(),
                        "week",
                        "own",
                        "week-monday",
                        "9h-bientôt");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("from-error", "week-monday-error", "value=\"9h-bientôt\"");
    }
}
