package fr.phare.aid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        Screening screening = catalogue.screening(dates);
        return new QuestionOrder(screening, screening.known(answers), assessments).questions();
    }

    /** The facts that rules of these dates use: what it makes sense to ask about. */
    public static Set<FactId> inUse(Catalogue catalogue, AssessmentDates dates) {
        return catalogue.askedBy(
                catalogue.aids().stream()
                        .flatMap(aid -> aid.versions().stream())
                        .filter(version -> holds(version, dates)));
    }

    private static boolean holds(AidVersion version, AssessmentDates dates) {
        return version.isFirm()
                && version.span().concerns(dates.concerned())
                && version.span().holdsOn(dates.assessedOn());
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
        return versionOf(aid, dates)
                .map(version -> new RuleCheck(version, catalogue, known).assess(aid))
                .orElseGet(() -> outOfTime(aid, dates));
    }

    /** The version that holds on {@code dates}: never two, as the catalogue is read. */
    static Optional<AidVersion> versionOf(Aid aid, AssessmentDates dates) {
        return aid.versions().stream().filter(version -> holds(version, dates)).findFirst();
    }

    /**
     * No version holds: whichever of the two dates lies before or after tells which. What was only
     * announced is not yet, even once its day has come; what was cancelled never was.
     */
    static Assessment outOfTime(Aid aid, AssessmentDates dates) {
        List<AidVersion> meant =
                aid.versions().stream()
                        .filter(version -> version.state() != AidVersion.State.CANCELLED)
                        .toList();
        List<AidVersion> ofMonth =
                meant.stream().filter(one -> one.span().concerns(dates.concerned())).toList();
        return ofMonth.isEmpty()
                ? otherMonths(aid, meant, dates.concerned())
                : otherDays(aid, ofMonth, dates.assessedOn());
    }

    /** There are rules for the month, of other days. */
    private static Assessment otherDays(Aid aid, List<AidVersion> ofMonth, LocalDate day) {
        Optional<LocalDate> begins =
                ofMonth.stream()
                        .map(version -> version.span().validFrom())
                        .filter(from -> from.isAfter(day))
                        .min(Comparator.naturalOrder());
        boolean announced =
                ofMonth.stream().anyMatch(one -> !one.isFirm() && one.span().holdsOn(day));
        if (begins.isPresent() || announced) {
            return without(aid, Assessment.Status.NOT_YET, begins.orElse(null));
        }
        return ended(aid, ofMonth.stream().map(version -> version.span().validTo()));
    }

    /** There are rules for other months only. */
    private static Assessment otherMonths(Aid aid, List<AidVersion> versions, YearMonth month) {
        Optional<LocalDate> begins =
                versions.stream()
                        .filter(version -> version.span().startsAfter(month))
                        .map(version -> version.span().concernsFrom())
                        .flatMap(Stream::ofNullable)
                        .min(Comparator.naturalOrder())
                        .map(from -> from.atDay(1));
        if (begins.isPresent()) {
            return without(aid, Assessment.Status.NOT_YET, begins.get());
        }
        return ended(
                aid,
                versions.stream()
                        .map(version -> version.span().concernsTo())
                        .map(to -> to == null ? null : to.atEndOfMonth()));
    }

    private static Assessment ended(Aid aid, Stream<@Nullable LocalDate> lastDays) {
        return without(
                aid,
                Assessment.Status.ENDED,
                lastDays.flatMap(Stream::ofNullable).max(Comparator.naturalOrder()).orElse(null));
    }

    private static Assessment without(Aid aid, Assessment.Status status, @Nullable LocalDate turn) {
        return new Assessment(aid, status, null, turn, List.of(), List.of(), List.of());
    }
}
