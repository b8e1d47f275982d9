package fr.phare.selfcheck;

import java.util.Map;
import java.util.Set;

/**
 * What one form says; the three name different facts.
 *
 * @param answers canonical values by fact
 * @param passed facts the visitor cannot tell
 * @param removed facts whose answer is taken back
 */
record Said(Map<String, String> answers, Set<String> passed, Set<String> removed) {

    Said {
        answers = Map.copyOf(answers);
        passed = Set.copyOf(passed);
        removed = Set.copyOf(removed);
    }

    boolean isNothing() {
        return answers.isEmpty() && passed.isEmpty() && removed.isEmpty();
    }

    /** Not the content: it belongs to somebody. */
    @Override
    public String toString() {
        return "Said[" + answers.size() + "]";
    }
}
