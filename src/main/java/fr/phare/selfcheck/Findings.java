package fr.phare.selfcheck;

import fr.phare.aid.Answers;
import fr.phare.aid.Assessment;
import fr.phare.aid.AssessmentDates;
import fr.phare.aid.Eligibility;
import fr.phare.aid.Fact;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be said of the public aids so far, and what to ask next.
 *
 * @param assessments by status, then by name
 * @param next those that settle most, without what the visitor could not tell
 */
record Findings(List<Assessment> assessments, List<Fact> next) {

    private static final int ASKED_AT_ONCE = 3;

    static Findings of(
            PublicQuestions questions, Answers answers, Set<String> passed, AssessmentDates dates) {
        List<Assessment> assessments = Eligibility.assess(questions.catalogue(), answers, dates);
        List<Fact> open =
                Eligibility.nextQuestions(questions.catalogue(), answers, dates, assessments)
                        .stream()
                        .map(Eligibility.NextQuestion::fact)
                        .filter(fact -> questions.isAsked(fact.id()))
                        .filter(fact -> !passed.contains(fact.id().value()))
                        .toList();
        boolean first = answers.known().isEmpty() && passed.isEmpty();
        return new Findings(assessments, gently(open, first ? 0 : 1));
    }

    /**
     * Questions about the business come before those about its owner: a stranger’s page asks about
     * health, means or a death late and one at a time, while there is something else to ask.
     */
    private static List<Fact> gently(List<Fact> open, int personal) {
        List<Fact> business = open.stream().filter(Findings::isOfBusiness).toList();
        List<Fact> owner = open.stream().filter(fact -> !isOfBusiness(fact)).toList();
        int some = Math.min(personal, owner.size());
        int others = Math.min(ASKED_AT_ONCE - some, business.size());
        return Stream.concat(business.stream().limit(others), owner.stream())
                .limit(ASKED_AT_ONCE)
                .toList();
    }

    private static boolean isOfBusiness(Fact fact) {
        return fact.sensitivity() == Fact.Sensitivity.BUSINESS;
    }

    List<Assessment> of(Assessment.Status status) {
        return assessments.stream().filter(one -> one.status() == status).toList();
    }

    int count(Assessment.Status status) {
        return of(status).size();
    }
}
