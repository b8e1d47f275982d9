package fr.phare.selfcheck;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a visitor has answered so far.
 *
 * @param answers canonical values by fact
 * @param passed facts the visitor could not tell
 */
record SavedCheck(Map<String, String> answers, Set<String> passed, Instant changedAt) {

    SavedCheck {
        answers = Map.copyOf(answers);
        passed = Set.copyOf(passed);
    }

    /** Not the content: it belongs to somebody. */
    @Override
    public String toString() {
        return "SavedCheck[" + answers.size() + "]";
    }
}
