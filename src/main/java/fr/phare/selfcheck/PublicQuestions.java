package fr.phare.selfcheck;

import fr.phare.aid.Aid;
import fr.phare.aid.Answers;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Fact;
import fr.phare.aid.FactId;
import fr.phare.aid.FactValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What may be asked of anybody, and shown: the public part of the catalogue, without questions
 * about convictions (GDPR, article 10).
 */
@Component
class PublicQuestions {

    private final Catalogue catalogue;
    private final Set<FactId> asked;

    PublicQuestions(Catalogue catalogue) {
        this.catalogue = catalogue.shownTo(Aid.Audience.PUBLIC);
        this.asked =
                this.catalogue.asked().stream()
                        .filter(
                                id ->
                                        this.catalogue
                                                .fact(id)
                                                .filter(PublicQuestions::isTold)
                                                .isPresent())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isTold(Fact fact) {
        return fact.sensitivity() != Fact.Sensitivity.OFFENCE;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    boolean isAsked(FactId fact) {
        return asked.contains(fact);
    }

    /** The fact of that name, where it may be asked. */
    Optional<Fact> fact(String name) {
        return catalogue.fact(new FactId(name)).filter(fact -> isAsked(fact.id()));
    }

    /** The answers that the catalogue still accepts; others count as missing. */
    Answers known(Map<String, String> answers) {
        Answers known = Answers.NONE;
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            FactId id = new FactId(answer.getKey());
            Optional<FactValue> value =
                    fact(answer.getKey()).flatMap(fact -> FactValue.kept(fact, answer.getValue()));
            if (value.isPresent()) {
                known = known.with(id, value.get());
            }
        }
        return known;
    }
}
