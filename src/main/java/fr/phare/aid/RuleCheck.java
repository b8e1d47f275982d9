package fr.phare.aid;

import fr.phare.aid.Assessment.State;
import fr.phare.aid.Assessment.Status;
import fr.phare.expression.Expression;
import fr.phare.expression.Relation;
import fr.phare.expression.Shortfall;
import fr.phare.expression.Truth;
import fr.phare.expression.Unknown;
import fr.phare.expression.Value;
import fr.phare.expression.Working;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Applies the rules of one version to what is known of one business. */
final class RuleCheck {

    /**
     * How a part of the tree turned out.
     *
     * @param missing facts that could close it; it can be open without any, on an unsettled rule
     */
    private record Finding(Truth truth, Set<String> missing) {

        static final Finding YES = new Finding(Truth.YES, Set.of());
        static final Finding NO = new Finding(Truth.NO, Set.of());
        static final Finding UNSETTLED = new Finding(Truth.OPEN, Set.of());

        State state() {
            return switch (truth) {
                case YES -> State.MET;
                case NO -> State.FAILED;
                case OPEN -> missing.isEmpty() ? State.UNSETTLED : State.MISSING;
            };
        }
    }

    private final AidVersion version;
    private final Catalogue catalogue;
    private final KnownFacts known;
    private final IdentityHashMap<Condition, Finding> findings = new IdentityHashMap<>();

    RuleCheck(AidVersion version, Catalogue catalogue, KnownFacts known) {
        this.version = version;
        this.catalogue = catalogue;
        this.known = known;
    }

    Assessment assess(Aid aid) {
        Finding whole = find(version.conditions());
        Set<String> blocking = new HashSet<>();
        collectBlocking(version.conditions(), Truth.YES, blocking);
        List<Assessment.Reason> reasons =
                version.conditions()
                        .tests()
                        .map(test -> reason(test, blocking.contains(test.id())))
                        .toList();
        return new Assessment(
                aid, status(whole), version, null, reasons, ids(whole.missing()), amounts());
    }

    private Status status(Finding whole) {
        return switch (whole.truth()) {
            case NO -> Status.NOT_ELIGIBLE;
            case OPEN -> Status.TO_CHECK;
            case YES -> version.discretionary() ? Status.CASE_BY_CASE : Status.LIKELY;
        };
    }

    private Finding find(Condition condition) {
        Finding finding =
                switch (condition) {
                    case Condition.All(List<Condition> parts) -> join(parts, Truth.NO);
                    case Condition.Any(List<Condition> parts) -> join(parts, Truth.YES);
                    case Condition.Not(Condition part) -> negate(find(part));
                    case Condition.Test test -> test(test);
                };
        findings.put(condition, finding);
        return finding;
    }

    /** One {@code absorbing} part settles the group; an open part leaves it open. */
    private Finding join(List<Condition> parts, Truth absorbing) {
        boolean settled = false;
        boolean open = false;
        Set<String> missing = new TreeSet<>();
        for (Condition part : parts) {
            Finding finding = find(part);
            settled |= finding.truth() == absorbing;
            open |= finding.truth() == Truth.OPEN;
            missing.addAll(finding.missing());
        }
        if (settled) {
            return absorbing == Truth.YES ? Finding.YES : Finding.NO;
        }
        if (open) {
            return new Finding(Truth.OPEN, missing);
        }
        return absorbing == Truth.YES ? Finding.NO : Finding.YES;
    }

    private Finding rule(Expression expression) {
        return switch (expression.evaluate(known)) {
            case Unknown unknown -> new Finding(Truth.OPEN, known.asked(unknown.missing()));
            case Value value -> value.equals(Value.Bool.TRUE) ? Finding.YES : Finding.NO;
        };
    }

    private static Finding negate(Finding finding) {
        return switch (finding.truth()) {
            case YES -> Finding.NO;
            case NO -> Finding.YES;
            case OPEN -> finding;
        };
    }

    /** What is not verified, or disputed at this point, settles nothing either way. */
    private Finding test(Condition.Test test) {
        if (!test.verified()) {
            return Finding.UNSETTLED;
        }
        Finding ruled = rule(test.when());
        Expression disputedWhen = test.disputedWhen();
        if (disputedWhen == null) {
            return ruled;
        }
        Finding disputed = rule(disputedWhen);
        return switch (disputed.truth()) {
            case YES -> Finding.UNSETTLED;
            case NO -> ruled;
            case OPEN -> {
                Set<String> missing = new TreeSet<>(ruled.missing());
                missing.addAll(disputed.missing());
                yield new Finding(Truth.OPEN, missing);
            }
        };
    }

    /** The tests that turned out against what the tree {@code wanted} of them. */
    private void collectBlocking(Condition condition, Truth wanted, Set<String> blocking) {
        Truth unwanted = wanted == Truth.YES ? Truth.NO : Truth.YES;
        Finding finding = findings.get(condition);
        if (finding == null || finding.truth() != unwanted) {
            return;
        }
        switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    parts.forEach(part -> collectBlocking(part, wanted, blocking));
            case Condition.Any(List<Condition> parts) ->
                    parts.forEach(part -> collectBlocking(part, wanted, blocking));
            case Condition.Not(Condition part) -> collectBlocking(part, unwanted, blocking);
            case Condition.Test test -> blocking.add(test.id());
        }
    }

    private Assessment.Reason reason(Condition.Test test, boolean blocking) {
        Finding finding = findings.getOrDefault(test, Finding.UNSETTLED);
        List<Assessment.Gap> gaps =
                finding.truth() == Truth.NO
                        ? test.when().shortfalls(known).stream()
                                .map(this::gap)
                                .flatMap(Optional::stream)
                                .toList()
                        : List.of();
        return new Assessment.Reason(
                test.id(),
                test.label(),
                finding.state(),
                blocking,
                gaps,
                ids(finding.missing()),
                test.source());
    }

    /** Only a fact against figures: "45 %, at least 50 % needed" is what people understand. */
    private Optional<Assessment.Gap> gap(Shortfall shortfall) {
        Relation needed = shortfall.needed();
        Fact left = factOf(shortfall.left());
        Fact right = factOf(shortfall.right());
        if (left != null && right == null) {
            return gap(left, shortfall.leftValue(), needed, shortfall.rightValue());
        }
        if (right != null && left == null) {
            return gap(right, shortfall.rightValue(), needed.mirrored(), shortfall.leftValue());
        }
        return Optional.empty();
    }

    private static Optional<Assessment.Gap> gap(
            Fact fact, long actual, Relation needed, long threshold) {
        return Optional.of(
                new Assessment.Gap(
                        fact,
                        FactValue.ofNumber(fact.type(), actual),
                        needed,
                        FactValue.ofNumber(fact.type(), threshold)));
    }

    private @Nullable Fact factOf(Expression expression) {
        return expression instanceof Expression.Name(String name)
                ? catalogue.factNamed(name).orElse(null)
                : null;
    }

    private List<Assessment.AmountLine> amounts() {
        return version.amounts().stream().map(amount -> line(amount, catalogue, known)).toList();
    }

    /** What is known of {@code amount}. */
    static Assessment.AmountLine line(
            AidVersion.Amount amount, Catalogue catalogue, KnownFacts known) {
        Working from = amount.from().work(known, catalogue.scope());
        Working to =
                amount.to().equals(amount.from())
                        ? from
                        : amount.to().work(known, catalogue.scope());
        Set<String> missing = known.asked(from.range().missing());
        missing.addAll(known.asked(to.range().missing()));
        return new Assessment.AmountLine(
                amount.label(),
                amount.per(),
                from.range().min(),
                to.range().max(),
                to.range().capped(),
                from,
                to,
                ids(missing),
                amount.source(),
                amount.verified());
    }

    private static List<FactId> ids(Collection<String> names) {
        return names.stream().map(FactId::new).toList();
    }
}
