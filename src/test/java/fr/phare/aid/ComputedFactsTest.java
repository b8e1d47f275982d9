package fr.phare.aid;

import static fr.phare.aid.Catalogues.test;
import static fr.phare.aid.Catalogues.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.aid.Assessment.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Facts that follow from others, and amounts over facts that are missing. */
class ComputedFactsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final FactId BEFORE = new FactId("before_cents");
    private static final FactId NOW = new FactId("now_cents");
    private static final FactId ASKED = new FactId("asked_bp");

    private static final String FACTS =
            """
            facts:
            %s%s%s%s
            """
                    .formatted(
                            fact("before_cents", "money, min: 1, max: 100000000", "asked"),
                            fact("now_cents", "money, min: 0, max: 100000000", "asked"),
                            fact(
                                    "fell_cents",
                                    "money, min: 0, max: 100000000",
                                    "computed, computed: {most: [0, 'before_cents - now_cents']}"),
                            fact(
                                    "asked_bp",
                                    "percent, min: 0, max: 10000",
                                    """
                                    asked, computed: {least: [10000, {divide: {share: fell_cents, \
                                    basisPoints: 100000000, rounding: down}, by: before_cents, \
                                    rounding: down}]}\
                                    """));

    private static String fact(String id, String type, String source) {
        return """
          - {id: %s, type: %s, label: {fr: L, en: L}, question: {fr: Q, en: Q}, \
        help: {fr: H, en: H}, source: %s, goodFor: P1M, sensitivity: business}
        """
                .formatted(id, type, source);
    }

    private static Catalogue catalogue(String facts, String... tests) {
        Map<String, String> files = Catalogues.madeUp(version("a", "validFrom: 2021-01-01", tests));
        files.put("facts.yaml", facts);
        return CatalogueReader.read(files);
    }

    private static Assessment assess(Catalogue catalogue, Answers answers) {
        return Eligibility.assess(catalogue, answers, AssessmentDates.of(DAY)).getFirst();
    }

    private static Answers money(long before, long now) {
        return Answers.NONE
                .with(BEFORE, new FactValue.Money(before))
                .with(NOW, new FactValue.Money(now));
    }

    @Test
    void aComputedFactFollowsFromItsAnswers() {
        Catalogue catalogue = catalogue(FACTS, test("fell", "fell_cents >= 5000"));

        assertThat(assess(catalogue, money(10_000, 5_000)).status()).isEqualTo(Status.LIKELY);
        assertThat(assess(catalogue, money(10_000, 5_001)).status()).isEqualTo(Status.NOT_ELIGIBLE);
        assertThat(assess(catalogue, money(10_000, 50_000)).status())
                .isEqualTo(Status.NOT_ELIGIBLE);
    }

    @Test
    void whatIsOnlyComputedIsNeverAskedItsBasesAre() {
        Catalogue catalogue = catalogue(FACTS, test("fell", "fell_cents >= 5000"));
        Answers half = Answers.NONE.with(BEFORE, new FactValue.Money(10_000));

        assertThat(assess(catalogue, Answers.NONE).missing()).containsExactly(BEFORE, NOW);
        assertThat(assess(catalogue, half).missing()).containsExactly(NOW);
        assertThat(
                        assess(
                                        catalogue,
                                        half.with(
                                                new FactId("fell_cents"),
                                                new FactValue.Money(9_999)))
                                .missing())
                .as("nobody answers what is only computed")
                .containsExactly(NOW);
    }

    @Test
    void anAnswerThatWasGivenHoldsBeforeWhatCouldBeComputed() {
        Catalogue catalogue = catalogue(FACTS, test("share", "asked_bp >= 5000"));
        Answers half = money(10_000, 4_000);

        assertThat(assess(catalogue, half).status()).isEqualTo(Status.LIKELY);
        assertThat(assess(catalogue, half.with(ASKED, new FactValue.Percent(4_000))).status())
                .isEqualTo(Status.NOT_ELIGIBLE);
        assertThat(assess(catalogue, Answers.NONE).missing()).containsExactly(ASKED);
    }

    @Test
    void whatIsPinnedHoldsTheBasesToo() {
        Catalogue catalogue = catalogue(FACTS, test("fell", "fell_cents >= 5000"));
        String content = catalogue.aids().getFirst().versions().getFirst().content();

        assertThat(CatalogueReader.pinned(content).facts())
                .extracting(fact -> fact.id().value())
                .containsExactly("before_cents", "now_cents", "fell_cents");
        assertThat(assess(CatalogueReader.pinned(content), money(10_000, 5_000)).status())
                .isEqualTo(Status.LIKELY);
    }

    @Test
    void refusesFactsThatGoInCirclesOrBeyondTheirBounds() {
        refuses(
                "no fact is called fell_cents",
                FACTS.replace("before_cents - now", "fell_cents - now"));
        refuses(
                "less than min",
                FACTS.replace(
                        "{most: [0, 'before_cents - now_cents']}", "'before_cents - now_cents'"));
        refuses("divide by nothing", FACTS.replace("by: before_cents", "by: now_cents"));
        refuses(
                "a computed fact says how",
                FACTS.replace(", computed: {most: [0, 'before_cents - now_cents']}", ""));
        refuses(
                "can overflow",
                FACTS.replace("basisPoints: 100000000", "basisPoints: 9000000000000000000"));
    }

    private static void refuses(String reason, String facts) {
        assertThatThrownBy(() -> catalogue(facts, test("x", "asked_bp > 1")))
                .isInstanceOf(Catalogue.Refusal.class)
                .hasMessageContaining(reason);
    }

    @Test
    void anAmountIsARangeUntilItsFactsAreKnown() {
        Catalogue catalogue = withAmount("{least: [fell_cents, 150000]}");
        Assessment.AmountLine open = amount(catalogue, Answers.NONE);

        assertThat(List.of(open.fromCents(), open.toCents())).containsExactly(0L, 150_000L);
        assertThat(open.isTelling()).isTrue();
        assertThat(open.missing()).containsExactly(BEFORE, NOW);
        assertThat(amount(catalogue, money(100_000, 20_000)).toCents()).isEqualTo(80_000);
        assertThat(amount(withAmount("fell_cents"), Answers.NONE).isTelling())
                .as("only a bound of the question, no rule, closes it")
                .isFalse();
    }

    private static Catalogue withAmount(String formula) {
        String amount =
                """
                amounts: [{id: m, label: {fr: M, en: M}, per: month, value: %s, source: S, \
                verified: true}], sources\
                """
                        .formatted(formula);
        Map<String, String> files =
                Catalogues.madeUp(
                        version("a", "validFrom: 2021-01-01", test("x", "before_cents >= 1"))
                                .replace("sources", amount));
        files.put("facts.yaml", FACTS);
        return CatalogueReader.read(files);
    }

    private static Assessment.AmountLine amount(Catalogue catalogue, Answers answers) {
        return assess(catalogue, answers).amounts().getFirst();
    }

    @Test
    void whatIsOnlyAnnouncedIsNotYetAndWhatWasCancelledNeverWas() {
        Map<String, String> files =
                Catalogues.madeUp(
                        version(
                                "a",
                                "validFrom: 2021-01-01, validTo: 2021-03-31",
                                test("x", "filed")),
                        version("b", "validFrom: 2021-04-01, state: cancelled", test("x", "filed")),
                        version(
                                "c",
                                "validFrom: 2021-05-01, state: announced",
                                test("x", "filed")));
        Catalogue catalogue = CatalogueReader.read(files);

        assertThat(on(catalogue, LocalDate.of(2021, 3, 31)).status()).isEqualTo(Status.TO_CHECK);
        assertThat(on(catalogue, LocalDate.of(2021, 4, 1)))
                .extracting(Assessment::status, Assessment::turn)
                .containsExactly(Status.NOT_YET, LocalDate.of(2021, 5, 1));
        assertThat(on(catalogue, LocalDate.of(2021, 5, 2)))
                .extracting(Assessment::status, Assessment::turn)
                .containsExactly(Status.NOT_YET, null);
    }

    private static Assessment on(Catalogue catalogue, LocalDate day) {
        return Eligibility.assess(catalogue, Answers.NONE, AssessmentDates.of(day)).getFirst();
    }
}
