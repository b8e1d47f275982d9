package fr.phare.aid;

import static fr.phare.aid.Catalogues.test;
import static fr.phare.aid.Catalogues.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.aid.Assessment.State;
import fr.phare.aid.Assessment.Status;
import fr.phare.expression.Relation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final FactId LOSS = new FactId("loss_bp");
    private static final FactId FILED = new FactId("filed");
    private static final YearMonth MARCH = YearMonth.of(2020, 3);

    /** The threshold fell from 70 % to 50 % on 3 April 2020, for March 2020. */
    private static Catalogue twoDates() {
        return CatalogueReader.read(
                Catalogues.madeUp(
                        version("first", march("2020-03-31", "2020-04-02"), loss(7_000)),
                        version("second", march("2020-04-03", "2020-06-30"), loss(5_000))));
    }

    private static String march(String from, String to) {
        return "validFrom: %s, validTo: %s, concerns: {from: 2020-03, to: 2020-03}"
                .formatted(from, to);
    }

    private static String loss(int basisPoints) {
        return test("loss", "loss_bp >= " + basisPoints);
    }

    @Test
    void aThresholdThatFellWithinItsMonthHasTwoDates() {
        assertThat(on(twoDates(), 6_000, MARCH, "2020-03-31").status())
                .isEqualTo(Status.NOT_ELIGIBLE);
        assertThat(on(twoDates(), 6_000, MARCH, "2020-04-02").status())
                .isEqualTo(Status.NOT_ELIGIBLE);
        assertThat(on(twoDates(), 6_000, MARCH, "2020-04-03").status()).isEqualTo(Status.LIKELY);
    }

    @Test
    void beforeItsFirstDayAnAidIsToComeAndAfterItsLastItHasEnded() {
        Assessment before = on(twoDates(), 6_000, MARCH, "2020-03-30");
        Assessment after = on(twoDates(), 6_000, MARCH, "2020-07-01");

        assertThat(before.status()).isEqualTo(Status.NOT_YET);
        assertThat(before.turn()).isEqualTo("2020-03-31");
        assertThat(after.status()).isEqualTo(Status.ENDED);
        assertThat(after.turn()).isEqualTo("2020-06-30");
    }

    @Test
    void aMonthOutsideThoseConcernedIsToComeOrEnded() {
        assertThat(on(twoDates(), 6_000, MARCH.minusMonths(1), "2020-04-03").status())
                .isEqualTo(Status.NOT_YET);
        assertThat(on(twoDates(), 6_000, MARCH.plusMonths(1), "2020-04-03").status())
                .isEqualTo(Status.ENDED);
    }

    @Test
    void aRefusalSaysHowFarFromTheThreshold() {
        Assessment.Reason reason = on(twoDates(), 4_500, MARCH, "2020-04-03").reasons().getFirst();

        assertThat(reason.state()).isEqualTo(State.FAILED);
        assertThat(reason.blocking()).isTrue();
        assertThat(reason.gaps())
                .singleElement()
                .satisfies(
                        gap -> {
                            assertThat(gap.actual().display(gap.fact(), Locale.FRENCH))
                                    .isEqualTo("45\u00a0%");
                            assertThat(gap.needed()).isEqualTo(Relation.AT_LEAST);
                            assertThat(gap.threshold().display(gap.fact(), Locale.ENGLISH))
                                    .isEqualTo("50%");
                        });
    }

    @Test
    void whatIsNotVerifiedSettlesNothingAndAsksNothing() {
        Catalogue catalogue = open(test("loss", "loss_bp >= 5000", "verified: false"));

        for (int loss : new int[] {4_000, 6_000}) {
            Assessment assessment = today(catalogue, loss);
            assertThat(assessment.status()).isEqualTo(Status.TO_CHECK);
            assertThat(assessment.missing()).isEmpty();
            assertThat(assessment.reasons().getFirst().state()).isEqualTo(State.UNSETTLED);
        }
    }

    @Test
    void exactlyWhereSourcesDifferIsToBeChecked() {
        Catalogue catalogue =
                open(
                        test(
                                "loss",
                                "loss_bp >= 5000",
                                "verified: true, disputedWhen: loss_bp == 5000"));

        assertThat(today(catalogue, 4_999).status()).isEqualTo(Status.NOT_ELIGIBLE);
        assertThat(today(catalogue, 5_000).status()).isEqualTo(Status.TO_CHECK);
        assertThat(today(catalogue, 5_001).status()).isEqualTo(Status.LIKELY);
    }

    @Test
    void aFailedAlternativeDoesNotStandInTheWay() {
        Catalogue catalogue =
                open(
                        "{any: [%s, %s]}"
                                .formatted(
                                        test("loss", "loss_bp >= 5000"),
                                        test("more", "loss_bp >= 3000")));

        Assessment assessment = today(catalogue, 4_000);

        assertThat(assessment.status()).isEqualTo(Status.LIKELY);
        assertThat(assessment.reasons()).noneMatch(Assessment.Reason::blocking);
    }

    @Test
    void anExcludingConditionThatHoldsStandsInTheWay() {
        Catalogue catalogue = open("{not: %s}".formatted(test("loss", "loss_bp >= 5000")));

        Assessment assessment = today(catalogue, 6_000);

        assertThat(assessment.status()).isEqualTo(Status.NOT_ELIGIBLE);
        assertThat(assessment.reasons().getFirst().blocking()).isTrue();
    }

    @Test
    void asksNothingMoreOnceARuleHasFailed() {
        Catalogue catalogue = open(loss(5_000), test("filed", "filed"));

        assertThat(today(catalogue, 6_000).missing()).containsExactly(FILED);
        assertThat(today(catalogue, 4_000).missing()).isEmpty();
    }

    @Test
    void figuresOfTheStateAreThoseOfTheDayOfAssessment() {
        Catalogue catalogue =
                CatalogueReader.read(
                        Catalogues.madeUp(
                                version(
                                        "only",
                                        "validFrom: 2020-01-01",
                                        test("floor", "loss_bp >= floor_bp"))));

        assertThat(on(catalogue, 1_500, MARCH, "2020-12-31").status()).isEqualTo(Status.LIKELY);
        assertThat(on(catalogue, 1_500, MARCH, "2021-01-01").status())
                .isEqualTo(Status.NOT_ELIGIBLE);
    }

    @Test
    void anAnswerOutOfBoundsCountsAsMissing() {
        assertThat(today(open(loss(5_000)), 10_001).missing()).containsExactly(LOSS);
    }

    @Test
    void aCourtProcedureIsNotForThePublic() {
        AidId court = new AidId("retablissement-pro");

        assertThat(Catalogues.SHIPPED.aid(court)).isPresent();
        assertThat(Catalogues.SHIPPED.shownTo(Aid.Audience.ADVISERS).aid(court)).isPresent();
        assertThat(Catalogues.SHIPPED.shownTo(Aid.Audience.PUBLIC).aid(court)).isEmpty();
    }

    private static Catalogue open(String... tests) {
        return CatalogueReader.read(
                Catalogues.madeUp(version("only", "validFrom: 2021-01-01", tests)));
    }

    private static Assessment today(Catalogue catalogue, int loss) {
        return on(catalogue, loss, YearMonth.of(2026, 11), "2026-11-22");
    }

    private static Assessment on(Catalogue catalogue, int loss, YearMonth month, String day) {
        Answers answers = Answers.NONE.with(LOSS, new FactValue.Percent(loss));
        var dates = new AssessmentDates(month, LocalDate.parse(day));
        return Eligibility.assess(catalogue, answers, dates).getFirst();
    }
}
