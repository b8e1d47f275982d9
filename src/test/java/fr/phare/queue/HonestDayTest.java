package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.OpenRange;
import fr.phare.chamber.WeeklyHours;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/**
 * A Tuesday at four with forty waiting, one adviser and twenty minutes a call: promised for
 * Wednesday by the rule, likely on Thursday. Wherever somebody is told a day, Thursday is said.
 */
@PhareTest
@Import(HonestDayTest.Tuesday.class)
class HonestDayTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T15:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Tuesday {

        @Bean
        @Primary
        Clock tuesday() {
            return Clock.fixed(TUESDAY, ZoneOffset.UTC);
        }
    }

    @Autowired private ChamberSetup setup;
    @Autowired private People people;
    @Autowired private Arrivals arrivals;
    @Autowired private Queue queue;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Visitor visitor;

    /** Six calls in the two hours before, by one person: twenty minutes each. */
    @BeforeEach
    void fortyWait() {
        ours = Chambers.by(setup).create().ours();
        visitor = new Visitor(mvc);
        Colleague alone =
                new Colleague(mvc, people, ours.chamber(), "Ana Blanc", Role.ECONOMIC_ADVISER);
        Wall.run(
                ours.chamber(),
                () -> {
                    for (int i = 0; i < 6; i++) {
                        called(push("called " + i), alone.id());
                    }
                    for (int i = 0; i < 40; i++) {
                        push("waiting " + i);
                    }
                });
    }

    private EntryId push(String who) {
        return arrivals.push(
                new NewEntry(
                        ours.id(),
                        EntryKind.CALLBACK,
                        who,
                        "PH-TEST",
                        false,
                        TUESDAY,
                        TUESDAY,
                        TUESDAY.plus(Duration.ofDays(1)),
                        Tier.FRONT_DESK,
                        null));
    }

    private void called(EntryId id, AccountId by) {
        queue.take(id, by);
        queue.finish(id);
        jdbc.sql("update queue.entry set closed_at = ? where id = ?")
                .params(Timestamp.from(TUESDAY.minus(Duration.ofMinutes(30))), id.value())
                .update();
    }

    private JsonNode told(Cell cell) {
        return Visitor.read(visitor.opens("/api/v1/promise?cell=" + cell.slug()));
    }

    @Test
    void wheneverADayIsToldItIsTheLikelyOne() {
        assertThat(told(ours).path("promisedBy").asString()).startsWith("2026-11-25T16:00");
        assertThat(told(ours).path("expectedBy").asString()).startsWith("2026-11-26T11:45");
        assertThat(page("/rappel/" + ours.slug())).contains("comptez plutôt : jeudi 11 h 45");

        JsonNode answer = visitor.asks(ours, "name", "Éloïse", "email", "eloise@example.fr");

        assertThat(answer.path("expectedBy").asString()).startsWith("2026-11-26T11:45");
        assertThat(breakable(confirmation()))
                .contains("mercredi 25 novembre 2026 à 16 h 00")
                .contains("plutôt jeudi 26 novembre 2026 à 11 h 45");
        assertThat(page(Visitor.followPath(answer))).contains("comptez plutôt jeudi 11 h 45");
    }

    private String page(String path) {
        return breakable(Visitor.text(visitor.opens(path)));
    }

    /** With usual spaces only. */
    private static String breakable(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private String confirmation() {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc.sql("select body_text from mail.message where recipient = ?")
                                .param("eloise@example.fr")
                                .query(String.class)
                                .single());
    }

    /** Forty calls of twenty minutes are two days here, and more than three where mornings only. */
    @Test
    void eachCellCountsInItsOwnHoursWhoeverAsksFirst() {
        Cell mornings = setup.openCell(ours.chamber(), mornings());

        assertThat(told(ours).path("expectedBy").asString()).startsWith("2026-11-26T11:45");
        assertThat(told(mornings).path("expectedBy").asString()).startsWith("2026-12-03T11:30");
        assertThat(told(ours).path("expectedBy").asString()).startsWith("2026-11-26T11:45");
    }

    private static NewCell mornings() {
        return new NewCell(
                Chambers.randomSlug(),
                "Matins",
                "+33320000000",
                ZoneId.of("Europe/Paris"),
                "59",
                WeeklyHours.on(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        OpenRange.of("08:00", "12:00")));
    }
}
