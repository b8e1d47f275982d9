package fr.phare.desk;

import fr.phare.aid.Aid;
import fr.phare.aid.Answers;
import fr.phare.aid.Assessment;
import fr.phare.aid.AssessmentDates;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Eligibility;
import fr.phare.aid.Fact;
import fr.phare.aid.FactId;
import fr.phare.aid.FactValue;
import fr.phare.casefile.AdvisedAid;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.FactAnswer;
import fr.phare.casefile.KnownAnswers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a business is entitled to, recomputed from its answers at every look. */
@Component
class AidPanels {

    /**
     * The aids as an adviser sees them.
     *
     * @param picked ids of the aids that go into the recap
     */
    record Panel(
            CaseId caseFile,
            List<Assessment> assessments,
            Set<String> picked,
            Map<Assessment.Status, Long> counts,
            @Nullable FactId next) {

        boolean isPicked(Assessment assessment) {
            return picked.contains(assessment.aid().id().value());
        }

        long count(Assessment.Status status) {
            return counts.getOrDefault(status, 0L);
        }
    }

    /** One question with its answer so far. */
    record Question(Fact fact, @Nullable FactValue value, @Nullable FactAnswer answer) {

        String typed() {
            return value == null ? "" : value.typed();
        }
    }

    private final Catalogue catalogue;
    private final Clock clock;

    AidPanels(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue.shownTo(Aid.Audience.ADVISERS);
        this.clock = clock;
    }

    Panel panel(Dossier dossier, ZoneId zone) {
        Answers answers = KnownAnswers.of(catalogue, dossier.answers());
        AssessmentDates dates = AssessmentDates.of(LocalDate.ofInstant(clock.instant(), zone));
        List<Assessment> assessments = Eligibility.assess(catalogue, answers, dates);
        Map<Assessment.Status, Long> counts = new EnumMap<>(Assessment.Status.class);
        assessments.forEach(one -> counts.merge(one.status(), 1L, Long::sum));
        return new Panel(
                dossier.file().id(),
                assessments,
                dossier.advised().stream().map(AdvisedAid::aid).collect(Collectors.toSet()),
                counts,
                Eligibility.nextQuestions(catalogue, assessments).stream()
                        .findFirst()
                        .map(question -> question.fact().id())
                        .orElse(null));
    }

    /** All questions in the order they are best asked, with the answers known. */
    List<Question> questions(Dossier dossier) {
        Answers answers = KnownAnswers.of(catalogue, dossier.answers());
        Map<String, FactAnswer> byFact =
                dossier.answers().stream()
                        .collect(Collectors.toMap(FactAnswer::fact, answer -> answer, (a, b) -> b));
        return catalogue.facts().stream()
                .filter(fact -> fact.origin() != Fact.Origin.COMPUTED)
                .map(
                        fact ->
                                new Question(
                                        fact,
                                        answers.of(fact.id()).orElse(null),
                                        byFact.get(fact.id().value())))
                .toList();
    }

    Optional<Fact> fact(String id) {
        return catalogue.fact(new FactId(id));
    }

    Optional<Aid> aid(String id) {
        return catalogue.aid(new fr.phare.aid.AidId(id));
    }
}
