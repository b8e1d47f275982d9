package fr.phare.chamber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.audit.AuditLog;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.web.PageArgument;
import fr.phare.web.TemplateViews;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** With a queue in which people wait. */
@PhareTest
class ClosureConfirmationTest {

    @Autowired private ChamberSetup setup;
    @Autowired private Cells cells;
    @Autowired private OpeningHours hours;
    @Autowired private AuditLog audit;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PageArgument pages;
    @Autowired private TemplateViews views;

    private final LocalDate asked = quietMonday();
    private final LocalDate due = asked.plusDays(1);
    private LocalDate askedAt = asked;
    private LocalDate dueOn = due;
    private final UUID request = UUID.randomUUID();
    private Cell ours;
    private Closures closures;

    @BeforeEach
    void open() {
        ours = Chambers.by(setup).create().ours();
        StaticListableBeanFactory queue = new StaticListableBeanFactory();
        queue.addBean("queue", (GivenPromises) this::waiting);
        closures =
                new Closures(
                        jdbc,
                        new Breaking(hours, queue.getBeanProvider(GivenPromises.class)),
                        audit,
                        events);
    }

    @Test
    void namesThePromisesItWouldBreak() {
        assertThat(send("/exceptions/verifier"))
                .hasStatusOk()
                .bodyText()
                .contains("Un rappel ne pourra pas être tenu", "R-4821", "Formation")
                .doesNotContain("Aucun rappel");
        assertThat(entered()).isEmpty();
    }

    @Test
    void keepsTheListOfThePromisesItBroke() {
        assertThat(send("/exceptions")).hasStatus(303);

        assertThat(entered())
                .singleElement()
                .satisfies(kept -> assertThat(kept.broken()).containsExactly("R-4821"));
        assertThat(Wall.within(ours.chamber(), () -> broken())).containsExactly(request);
    }

    @Test
    void namesWhatTheWithdrawalOfAnOpeningBreaksAndKeepsIt() {
        ExceptionalHours opening =
                new ExceptionalHours(
                        asked.plusDays(5),
                        asked.plusDays(5),
                        List.of(OpenRange.of("09:00", "12:00")),
                        "Permanence");
        UUID id = Wall.within(ours.chamber(), () -> closures.enter(ours, opening));
        askedAt = asked.plusDays(4);
        dueOn = asked.plusDays(5);
        String path = "/exceptions/" + id + "/retirer";

        assertThat(send(path)).hasStatusOk().bodyText().contains("R-4821", "Permanence");
        assertThat(entered()).hasSize(1);
        assertThat(send(path + "?sur=oui")).hasStatus(303);

        assertThat(entered()).isEmpty();
        assertThat(Wall.within(ours.chamber(), () -> broken())).containsExactly(request);
    }

    private List<UUID> broken() {
        return jdbc.sql("select request_id from chamber.broken_promise").query(UUID.class).list();
    }

    private List<EnteredException> entered() {
        return Wall.within(ours.chamber(), () -> closures.from(ours, LocalDate.EPOCH));
    }

    private List<GivenPromise> waiting(CellId cell) {
        assertThat(cell).isEqualTo(ours.id());
        return List.of(
                new GivenPromise(
                        request,
                        "R-4821",
                        askedAt.atTime(9, 0).atZone(ours.zone()).toInstant(),
                        dueOn.atTime(9, 0).atZone(ours.zone()).toInstant()));
    }

    private MvcTestResult send(String path) {
        MockMvcTester mvc =
                MockMvcTester.of(
                        List.of(new ClosureController(cells, hours, closures)),
                        builder ->
                                builder.setCustomArgumentResolvers(pages)
                                        .setViewResolvers(views)
                                        .build());
        return Wall.within(
                ours.chamber(),
                () ->
                        mvc.perform(
                                post("/horaires/" + ours.id() + path)
                                        .header("Accept-Language", "fr")
                                        .param("from", due.toString())
                                        .param("kind", "closed")
                                        .param("reason", "Formation")));
    }

    /** A Monday to come whose week has no public holiday. */
    private static LocalDate quietMonday() {
        LocalDate monday =
                LocalDate.now(ZoneOffset.UTC)
                        .plusDays(7)
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        PublicHolidays holidays = PublicHolidays.of("59");
        while (monday.datesUntil(monday.plusDays(5)).anyMatch(d -> holidays.on(d).isPresent())) {
            monday = monday.plusDays(7);
        }
        return monday;
    }
}
