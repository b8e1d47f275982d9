package fr.phare.casefile;

import fr.phare.aid.Answers;
import fr.phare.aid.Catalogue;
import fr.phare.aid.FactId;
import fr.phare.aid.FactValue;
import java.util.List;
import java.util.Optional;

/** Makes the answers of a case readable for the engine. */
public final class KnownAnswers {

    private KnownAnswers() {}

    /** The answers that {@code catalogue} still accepts; others count as missing. */
    public static Answers of(Catalogue catalogue, List<FactAnswer> answers) {
        Answers known = Answers.NONE;
        for (FactAnswer answer : answers) {
            FactId id = new FactId(answer.fact());
            Optional<FactValue> value =
                    catalogue.fact(id).flatMap(fact -> FactValue.kept(fact, answer.value()));
            if (value.isPresent()) {
                known = known.with(id, value.get());
            }
        }
        return known;
    }
}
