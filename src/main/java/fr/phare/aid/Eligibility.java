package fr.phare.aid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which aids are open to a business, why, and what to ask next. Pure and deterministic: the
 * same catalogue, answers and dates always give the same. Only the operator of an aid decides.
 */
public final class Eligibility {

    /** Changes whenever the same rules and answers could give another result. */
    public static final String ENGINE_VERSION = "2";

    /** A question worth asking, and the aids that hang on it. */
    public record NextQuestion(Fact fact, List<AidId> aids) {}

    private Eligibility() {}

    /**
     * One assessment for each aid, by status, then by name. An answer that its fact does not accept
     * (any more) counts as missing.
     */
    public static List<Assessment> assess(
            Catalogue catalogue, Answers answers, AssessmentDates dates) {
        KnownFacts known = KnownFacts.of(catalogue, answers, dates.assessedOn());
        List<Assessment> assessments = new ArrayList<>();
        for (Aid aid : catalogue.aids()) {
            assessments.add(assess(aid, catalogue, known, dates));
        }
        Comparator<FactId> usefulFirst = usefulFirst(catalogue, assessments);
        assessments.replaceAll(
                one -> one.withMissing(one.missing().stream().sorted(usefulFirst).toList()));
        assessments.sort(Comparator.comparing(Assessment::status));
        return List.copyOf(assessments);
    }

    /** What to ask next: first the fact whose answer is expected to settle most. */
    public static List<NextQuestion> nextQuestions(
            Catalogue catalogue,
            Answers answers,
            AssessmentDates dates,
            List<Assessment> assessments) {
        KnownFacts known = KnownFacts.of(catalogue, answers, dates.assessedOn());
        return new QuestionOrder(catalogue, known, assessments).questions();
    }

    private static Comparator<FactId> usefulFirst(
            Catalogue catalogue, List<Assessment> assessments) {
        Map<FactId, List<AidId>> waiting = waiting(assessments);
        return Comparator.comparingInt(
                        (FactId fact) -> -waiting.getOrDefault(fact, List.of()).size())
                .thenComparingInt(catalogue::rank);
    }

    private static Map<FactId, List<AidId>> waiting(List<Assessment> assessments) {
        Map<FactId, List<AidId>> waiting = new HashMap<>();
        for (Assessment assessment : assessments) {
            for (FactId fact : assessment.missing()) {
                waiting.computeIfAbsent(fact, f -> new ArrayList<>()).add(assessment.aid().id());
            }
        }
        return waiting;
    }

    private static Assessment assess(
            Aid aid, Catalogue catalogue, KnownFacts known, AssessmentDates dates) {
        for (AidVersion version : aid.versions()) {
            AidVersion.Span span = version.span();
            if (version.isFirm()
                    && span.concerns(dates.concerned())
                    && span.holdsOn(dates.assessedOn())) {
                return new RuleCheck(version, catalogue, known).assess(aid);
            }
        }
        return outOfTime(aid, dates);
    }

    /**
     * No version holds: whichever of the two dates lies before or after tells which. What was only
     * announced is not yet, even once its day has come; what was cancelled never was.
     */
    private static Assessment outOfTime(Aid aid, AssessmentDates dates) {
        LocalDate begins = null;
        LocalDate ended = null;
        for (AidVersion version : aid.versions()) {
            AidVersion.Span span = version.span();
            LocalDate start = start(span, dates);
            if (version.isFirm() && start == null) {
                ended = later(ended, end(span, dates));
            } else if (version.state() != AidVersion.State.CANCELLED && start != null) {
                begins = earlier(begins, start);
            }
        }
        if (begins == null && aid.versions().stream().anyMatch(one -> waits(one, dates))) {
            return without(aid, Assessment.Status.NOT_YET, null);
        }
        return begins != null
                ? without(aid, Assessment.Status.NOT_YET, begins)
                : without(aid, Assessment.Status.ENDED, ended);
    }

    /** Announced for these very dates. */
    private static boolean waits(AidVersion version, AssessmentDates dates) {
        return version.state() == AidVersion.State.ANNOUNCED
                && version.span().concerns(dates.concerned())
                && version.span().holdsOn(dates.assessedOn());
    }

    /** The day a version begins for what lies before it; null where it does not. */
    private static @Nullable LocalDate start(AidVersion.Span span, AssessmentDates dates) {
        YearMonth from = span.concernsFrom();
        if (span.startsAfter(dates.concerned()) && from != null) {
            return from.atDay(1);
        }
        return span.concerns(dates.concerned()) && span.validFrom().isAfter(dates.assessedOn())
                ? span.validFrom()
                : null;
    }

    private static LocalDate end(AidVersion.Span span, AssessmentDates dates) {
        YearMonth to = span.concernsTo();
        if (to != null && dates.concerned().isAfter(to)) {
            return to.atEndOfMonth();
        }
        LocalDate validTo = span.validTo();
        return validTo == null ? dates.assessedOn() : validTo;
    }

    private static Assessment without(Aid aid, Assessment.Status status, @Nullable LocalDate turn) {
        return new Assessment(aid, status, null, turn, List.of(), List.of(), List.of());
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
