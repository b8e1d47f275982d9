package fr.phare.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.phare.aid.AidVersion;
import fr.phare.aid.Assessment;
import fr.phare.aid.AssessmentDates;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Eligibility;
import fr.phare.aid.FactId;
import fr.phare.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 200 of {@code POST /api/v1/eligibility}. Only the operator of an aid decides. */
record Answer(
        String period,
        String assessedOn,
        String engine,
        String catalogue,
        List<Result> results,
        List<Asked> nextQuestions) {

    /** What {@code catalogue} says of {@code question} on {@code dates}. */
    static Answer to(Question question, Catalogue catalogue, AssessmentDates dates, Words words) {
        List<Assessment> assessments = Eligibility.assess(catalogue, question.answers(), dates);
        return new Answer(
                dates.concerned().toString(),
                dates.assessedOn().toString(),
                Eligibility.ENGINE_VERSION,
                catalogue.contentHash(),
                assessments.stream().map(one -> Result.of(one, words)).toList(),
                Eligibility.nextQuestions(catalogue, question.answers(), dates, assessments)
                        .stream()
                        .map(next -> Asked.of(next, words))
                        .toList());
    }

    /** A law or a publication; the address may be missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String title, @Nullable String url) {

        static Source of(AidVersion.Source source) {
            return new Source(source.title(), source.url().isEmpty() ? null : source.url());
        }
    }

    /** Cents, both inclusive. */
    record AmountRange(long from, long to) {}

    /**
     * What can be said of one aid.
     *
     * @param amountCents the first amount of the aid, where one number is known
     * @param amountRange the same where the rules give a range
     * @param because conditions that stand in the way, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String aid,
            @Nullable String version,
            String status,
            @Nullable Long amountCents,
            @Nullable AmountRange amountRange,
            List<String> missing,
            List<String> because,
            List<Source> sources) {

        static Result of(Assessment assessment, Words words) {
            AidVersion version = assessment.version();
            Optional<Assessment.AmountLine> amount = amount(assessment);
            return new Result(
                    assessment.aid().id().value(),
                    version == null ? null : version.ref().version(),
                    code(assessment.status()),
                    amount.filter(Result::isExact).map(Assessment.AmountLine::toCents).orElse(null),
                    amount.filter(line -> !isExact(line))
                            .map(line -> new AmountRange(line.fromCents(), line.toCents()))
                            .orElse(null),
                    assessment.missing().stream().map(FactId::value).toList(),
                    because(assessment, words),
                    version == null
                            ? List.of()
                            : version.sources().stream().map(Source::of).toList());
        }

        private static boolean isExact(Assessment.AmountLine line) {
            return line.fromCents() == line.toCents();
        }

        private static Optional<Assessment.AmountLine> amount(Assessment assessment) {
            return assessment.amounts().stream()
                    .filter(line -> assessment.isOpen() && line.isTelling() && line.verified())
                    .findFirst();
        }

        private static List<String> because(Assessment assessment, Words words) {
            return assessment.reasons().stream()
                    .filter(Assessment.Reason::blocking)
                    .map(reason -> say(reason, words))
                    .toList();
        }

        private static String say(Assessment.Reason reason, Words words) {
            Locale locale = words.locale();
            return reason.gaps().stream()
                    .findFirst()
                    .map(
                            gap ->
                                    words.t(
                                            "check.because",
                                            reason.label().in(locale),
                                            gap.actual().display(gap.fact(), locale),
                                            gap.threshold().display(gap.fact(), locale)))
                    .orElseGet(() -> reason.label().in(locale));
        }
    }

    /** A question worth asking, and the aids that hang on its answer. */
    record Asked(String fact, String question, List<String> aids) {

        static Asked of(Eligibility.NextQuestion next, Words words) {
            return new Asked(
                    next.fact().id().value(),
                    next.fact().question().in(words.locale()),
                    next.aids().stream().map(aid -> aid.value()).toList());
        }
    }

    /** {@code to-check}, {@code case-by-case}… */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
