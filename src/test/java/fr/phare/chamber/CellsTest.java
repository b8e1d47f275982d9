package fr.phare.chamber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhareTest
class CellsTest {

    private static final Instant TUESDAY_10_15 = at("2026-11-10T10:15+01:00");

    @Autowired private Cells cells;
    @Autowired private ChamberSetup setup;
    @Autowired private Closures closures;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Cell theirs;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
    }

    @Test
    void findsACellByItsAddressBeforeTheChamberIsKnown() {
        assertThat(cells.bySlug(ours.slug())).contains(ours);
        assertThat(cells.bySlug(theirs.slug())).contains(theirs);
        assertThat(cells.bySlug(Chambers.randomSlug())).isEmpty();
        assertThat(cells.bySlug("Pas une adresse \u0000")).isEmpty();
    }

    @Test
    void findsCellsOfItsOwnChamberOnly() {
        Wall.run(
                ours.chamber(),
                () -> {
                    assertThat(cells.find(ours.id())).contains(ours);
                    assertThat(cells.find(theirs.id())).isEmpty();
                    assertThat(cells.ofChamber()).containsExactly(ours);
                });
        assertThatThrownBy(() -> cells.find(ours.id())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void listsAllCellsAndChambersOfTheInstallation() {
        assertThat(cells.listed())
                .contains(
                        new CellListing(
                                ours.id(),
                                ours.chamber(),
                                ours.slug(),
                                ours.name(),
                                ours.chamberName()))
                .extracting(CellListing::cell)
                .contains(theirs.id());
        assertThat(cells.chambers()).contains(ours.chamber(), theirs.chamber());
    }

    @Test
    void promisesByTheHoursOfTheCell() {
        assertThat(promise(ours)).isEqualTo(at("2026-11-12T10:15+01:00"));
        Cell reunion = Chambers.by(setup).zone("Indian/Reunion").department("974").createAlone();
        assertThat(cells.clock(reunion).promisedBy(at("2026-11-10T10:15+04:00")))
                .contains(at("2026-11-12T10:15+04:00"));
    }

    @Test
    void anExceptionOverridesTheHolidayAtOnceAndForItsCellOnly() {
        assertThat(promise(ours)).isEqualTo(at("2026-11-12T10:15+01:00"));
        UUID id = enter(exception("2026-11-11", OpenRange.of("09:00", "12:00")));

        assertThat(promise(ours)).isEqualTo(at("2026-11-11T10:15+01:00"));
        assertThat(promise(theirs)).isEqualTo(at("2026-11-12T10:15+01:00"));

        enter(exception("2026-11-11"));
        enter(exception("2026-11-12"));
        assertThat(promise(ours)).isEqualTo(at("2026-11-13T10:15+01:00"));

        assertThat(Wall.within(theirs.chamber(), () -> closures.withdraw(theirs, id))).isFalse();
        assertThat(Wall.within(ours.chamber(), () -> closures.withdraw(ours, id))).isTrue();
        assertThat(Wall.within(ours.chamber(), () -> closures.withdraw(ours, id))).isFalse();
    }

    @Test
    void exceptionsStayBehindTheWall() {
        enter(exception("2026-11-12"));

        assertThat(
                        Wall.<List<EnteredException>>within(
                                theirs.chamber(),
                                () -> closures.from(ours, LocalDate.of(2026, 11, 1))))
                .isEmpty();
        assertThatThrownBy(
                        () ->
                                Wall.run(
                                        theirs.chamber(),
                                        () -> closures.enter(ours, exception("2026-11-13"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesAnAddressThatIsTakenInWhateverChamber() {
        NewCell same =
                new NewCell(
                        theirs.slug(),
                        "Autre",
                        "+33320000000",
                        ZoneId.of("Europe/Paris"),
                        "59",
                        new WeeklyHours(Map.of()));

        assertThatThrownBy(() -> setup.openCell(ours.chamber(), same))
                .isInstanceOf(SlugTaken.class)
                .hasMessageContaining(theirs.slug());
        assertThat(cells.bySlug(theirs.slug())).contains(theirs);
    }

    @Test
    void recordsWhoFoundedAndOpened() {
        List<String> actions =
                Wall.within(
                        ours.chamber(),
                        () ->
                                jdbc.sql("select action from audit.entry order by id")
                                        .query(String.class)
                                        .list());

        assertThat(actions).containsExactly("chamber.found", "chamber.open-cell");
    }

    private Instant promise(Cell cell) {
        return cells.clock(cell).promisedBy(TUESDAY_10_15).orElseThrow();
    }

    private UUID enter(ExceptionalHours hours) {
        return Wall.within(ours.chamber(), () -> closures.enter(ours, hours));
    }

    private static ExceptionalHours exception(String day, OpenRange... ranges) {
        LocalDate date = LocalDate.parse(day);
        return new ExceptionalHours(date, date, List.of(ranges), "Inventaire");
    }

    private static Instant at(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }
}
