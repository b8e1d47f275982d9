package fr.phare.selfcheck;

import fr.phare.aid.Assessment;
import fr.phare.aid.Fact;
import fr.phare.aid.FactId;
import fr.phare.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says to a visitor why an aid is open or not, and what is missing to tell. */
record ReasonWords(PublicQuestions questions, Words words) {

    /** Nobody reads more at once. */
    private static final int NAMED = 4;

    /** How far an answer is from what it would have had to be. */
    String say(Assessment.Gap gap) {
        Locale locale = words.locale();
        boolean day = gap.fact().type() == Fact.Type.DATE;
        return words.t(
                (day ? "selfcheck.gap.day." : "selfcheck.gap.") + gap.needed().name(),
                gap.actual().display(gap.fact(), locale),
                gap.threshold().display(gap.fact(), locale));
    }

    /** The conditions that stand in the way. */
    List<Assessment.Reason> blocking(Assessment one) {
        return one.reasons().stream().filter(Assessment.Reason::blocking).toList();
    }

    /** What is missing, the most useful first. */
    String missing(Assessment one) {
        List<String> named = new ArrayList<>();
        for (FactId id : one.missing()) {
            questions
                    .fact(id.value())
                    .ifPresent(fact -> named.add(fact.label().in(words.locale())));
        }
        boolean untold = named.size() < one.missing().size();
        String listed = String.join(", ", named.subList(0, Math.min(NAMED, named.size())));
        if (named.size() > NAMED) {
            return words.t("selfcheck.missing.more", listed, named.size() - NAMED);
        }
        if (named.isEmpty()) {
            return words.t("selfcheck.missing.with-somebody");
        }
        return untold
                ? words.t("selfcheck.missing.and-somebody", listed)
                : words.t("selfcheck.missing", listed);
    }
}
