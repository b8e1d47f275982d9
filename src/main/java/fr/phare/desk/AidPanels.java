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
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final int ASKED_NEXT = 6;

    /**
     * The aids as an adviser sees them.
     *
     * @param catalogue what advisers may be shown
     * @param picked ids of the aids that go into the recap
     * @param inUse facts that rules of today use
     */
    record Panel(
            CaseId caseFile,
            Catalogue catalogue,
            List<Assessment> assessments,
            Set<String> picked,
            Map<Assessment.Status, Long> counts,
            List<FactId> next,
            Set<FactId> inUse) {

        boolean isPicked(Assessment assessment) {
            return picked.contains(assessment.aid().id().value());
        }

        /** What may still be granted, in the order of its status. */
        List<Assessment> open() {
            return assessments.stream().filter(Assessment::isOpen).toList();
        }

        /** Those of a status. */
        List<Assessment> of(Assessment.Status status) {
            return assessments.stream().filter(one -> one.status() == status).toList();
        }

        long count(Assessment.Status status) {
            return counts.getOrDefault(status, 0L);
        }
    }

    /**
     * All questions: those that decide most, those answered, the rest.
     *
     * @param next the first of them is the one to ask now
     */
    record Questions(List<Question> next, List<Question> answered, List<Question> others) {}

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
                catalogue,
                assessments,
                dossier.advised().stream().map(AdvisedAid::aid).collect(Collectors.toSet()),
                counts,
                Eligibility.nextQuestions(catalogue, answers, dates, assessments).stream()
                        .map(question -> question.fact().id())
                        .toList(),
                Eligibility.inUse(catalogue, dates));
    }

    /** All questions, the most useful first. */
    Questions questions(Dossier dossier, Panel panel) {
        Answers answers = KnownAnswers.of(catalogue, dossier.answers());
        Map<String, FactAnswer> byFact =
                dossier.answers().stream()
                        .collect(Collectors.toMap(FactAnswer::fact, answer -> answer, (a, b) -> b));
        List<Question> next = new ArrayList<>();
        List<Question> answered = new ArrayList<>();
        List<Question> others = new ArrayList<>();
        for (Fact fact : catalogue.facts()) {
            FactValue value = answers.of(fact.id()).orElse(null);
            Question question = new Question(fact, value, byFact.get(fact.id().value()));
            int rank = panel.next().indexOf(fact.id());
            if (value != null) {
                answered.add(question);
            } else if (rank >= 0 && rank < ASKED_NEXT) {
                next.add(question);
            } else if (panel.inUse().contains(fact.id())) {
                others.add(question);
            }
        }
        next.sort(Comparator.comparingInt(one -> panel.next().indexOf(one.fact().id())));
        return new Questions(next, answered, others);
    }

    Optional<Fact> fact(String id) {
        return catalogue.fact(new FactId(id));
    }

    Optional<Aid> aid(String id) {
        return catalogue.aid(new fr.phare.aid.AidId(id));
    }
}
