package fr.phare.selfcheck;

import fr.phare.aid.Fact;

/**
 * A question as it stands in a form.
 *
 * @param typed what its field holds
 * @param answer what was answered before, in words; empty where nothing was
 */
record Posed(Fact fact, String typed, String answer) {

    /** Name and id of its field. */
    String field() {
        return AnswerForm.FIELD + fact.id().value();
    }

    boolean holds(String value) {
        return value.equals(typed);
    }

    /** Whether the visitor cannot tell. */
    boolean isPassed() {
        return holds(AnswerForm.PASS);
    }

    /** What stands in a field that is written in. */
    String written() {
        return isPassed() ? "" : typed;
    }
}
