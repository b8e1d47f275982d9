package fr.phare.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.aid.Assessment.Status;
import fr.phare.expression.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EligibilityPropertiesTest {

    private static final Catalogue CATALOGUE = Catalogues.SHIPPED;
    private static final List<Fact> ASKED =
            CATALOGUE.facts().stream()
                    .filter(fact -> fact.origin() != Fact.Origin.COMPUTED)
                    .toList();
    private static final Catalogue READ_AGAIN = CatalogueReader.read(Catalogues.files());
    private static final AssessmentDates TODAY = AssessmentDates.of(LocalDate.of(2026, 11, 22));

    @Property(tries = 500)
    void knowingMoreNeverReopensWhatWasSettled(
            @ForAll("answers") Answers all, @ForAll("someFacts") Set<FactId> forgotten) {
        Map<AidId, Assessment> late = assess(all);

        assess(without(all, forgotten))
                .forEach(
                        (aid, early) -> {
                            if (early.status() != Status.TO_CHECK) {
                                assertThat(late.get(aid))
                                        .extracting(Assessment::status)
                                        .isEqualTo(early.status());
                            }
                        });
    }

    @Property(tries = 500)
    void whoAnsweredEverythingIsAskedNothing(@ForAll("answers") Answers all) {
        assertThat(assess(all).values()).allMatch(assessment -> assessment.missing().isEmpty());
    }

    @Property(tries = 500)
    void onlyUnansweredFactsAreMissingAndAnsweringThemSettles(
            @ForAll("answers") Answers all, @ForAll("someFacts") Set<FactId> forgotten) {
        Answers some = without(all, forgotten);
        for (Assessment assessment : assess(some).values()) {
            assertThat(forgotten).containsAll(assessment.missing());
            Answers more = some;
            for (FactId fact : assessment.missing()) {
                more = more.with(fact, all.of(fact).orElseThrow());
            }
            Assessment settled = Objects.requireNonNull(assess(more).get(assessment.aid().id()));
            boolean disputed =
                    settled.reasons().stream()
                            .anyMatch(reason -> reason.state() == Assessment.State.UNSETTLED);
            assertThat(settled.missing()).isEmpty();
            assertThat(settled.status() != Status.TO_CHECK || disputed)
                    .as("only what sources dispute is still to be checked")
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void theSameInGivesTheSameOut(@ForAll("answers") Answers all) {
        Answers again = new Answers(new HashMap<>(all.values()));

        assertThat(Eligibility.assess(READ_AGAIN, again, TODAY))
                .isEqualTo(Eligibility.assess(CATALOGUE, all, TODAY));
    }

    @Property(tries = 30)
    void whatIsPinnedAnswersAsTheWholeDid(
            @ForAll("answers") Answers all, @ForAll("someFacts") Set<FactId> forgotten) {
        Answers some = without(all, forgotten);
        for (Assessment said : assess(some).values()) {
            AidVersion version = said.version();
            if (version != null) {
                Catalogue pinned = CatalogueReader.pinned(version.content());
                Assessment again = Eligibility.assess(pinned, some, TODAY).getFirst();
                assertThat(again.status()).isEqualTo(said.status());
                assertThat(again.reasons()).isEqualTo(said.reasons());
                assertThat(again.amounts()).isEqualTo(said.amounts());
            }
        }
    }

    @Property
    void whatIsTypedOrStoredReadsBack(@ForAll("answers") Answers all) {
        all.values()
                .forEach(
                        (id, value) -> {
                            Fact fact = CATALOGUE.fact(id).orElseThrow();
                            var same = new FactValue.Parsed.Accepted(value);
                            assertThat(FactValue.fromCanonical(fact, value.canonical()))
                                    .isEqualTo(same);
                            assertThat(FactValue.parse(fact, value.typed())).isEqualTo(same);
                        });
    }

    private static Map<AidId, Assessment> assess(Answers answers) {
        return Eligibility.assess(CATALOGUE, answers, TODAY).stream()
                .collect(Collectors.toMap(one -> one.aid().id(), Function.identity()));
    }

    private static Answers without(Answers all, Set<FactId> forgotten) {
        Answers some = all;
        for (FactId fact : forgotten) {
            some = some.without(fact);
        }
        return some;
    }

    @Provide
    Arbitrary<Set<FactId>> someFacts() {
        return Arbitraries.subsetOf(new HashSet<>(ASKED.stream().map(Fact::id).toList()));
    }

    @Provide
    Arbitrary<Answers> answers() {
        List<Arbitrary<FactValue>> values =
                ASKED.stream().map(EligibilityPropertiesTest::value).toList();
        return Combinators.combine(values)
                .as(
                        all -> {
                            Map<FactId, FactValue> answers = new HashMap<>();
                            for (int i = 0; i < all.size(); i++) {
                                answers.put(ASKED.get(i).id(), all.get(i));
                            }
                            return consistent(answers);
                        });
    }

    /** Nobody says that turnover halved and that it fell by a tenth. */
    private static Answers consistent(Map<FactId, FactValue> answers) {
        for (Fact fact : ASKED) {
            if (fact.derivation() != null) {
                answers.remove(fact.id());
                KnownFacts known =
                        KnownFacts.of(CATALOGUE, new Answers(answers), TODAY.assessedOn());
                answers.put(fact.id(), fact(fact, known));
            }
        }
        return new Answers(answers);
    }

    private static FactValue fact(Fact fact, KnownFacts known) {
        return known.of(fact.id().value()) instanceof Value.Whole(long number)
                ? FactValue.ofNumber(fact.type(), number)
                : new FactValue.Bool(Value.Bool.TRUE.equals(known.of(fact.id().value())));
    }

    private static Arbitrary<FactValue> value(Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> Arbitraries.of(true, false).map(FactValue.Bool::new);
            case CHOICE ->
                    Arbitraries.of(fact.choices()).map(choice -> new FactValue.Choice(choice.id()));
            case INTEGER, MONEY, PERCENT, DATE ->
                    Arbitraries.longs()
                            .between(fact.min(), fact.max())
                            .map(number -> FactValue.ofNumber(fact.type(), number));
        };
    }
}
