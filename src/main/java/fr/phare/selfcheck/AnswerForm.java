package fr.phare.selfcheck;

import fr.phare.aid.Fact;
import fr.phare.aid.FactValue;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * A form of questions as it was sent: what it says, or field by field what is wrong with it.
 *
 * @param typed what stood in the field of each fact
 */
record AnswerForm(Said said, Map<String, String> typed, FieldErrors errors) {

    /** The field of a fact is its name behind this. */
    static final String FIELD = "q-";

    /** The place of what is wrong with the whole. */
    static final String WHOLE = "questions";

    /** “I cannot tell.” */
    static final String PASS = "?";

    /** The button that takes back one answer; its value is the fact. */
    static final String REMOVE = "retirer";

    /** There where fields hold answers given before: an empty one takes its answer back. */
    static final String CORRECTION = "corriger";

    static AnswerForm blank() {
        return new AnswerForm(new Said(Map.of(), Set.of(), Set.of()), Map.of(), new FieldErrors());
    }

    static AnswerForm read(
            MultiValueMap<String, String> sent, PublicQuestions questions, Words words) {
        Reading reading = new Reading(questions, words, sent.containsKey(CORRECTION));
        for (String name : sent.getOrDefault(REMOVE, List.of())) {
            reading.remove(name);
        }
        sent.forEach(
                (field, values) -> {
                    if (field.startsWith(FIELD)) {
                        reading.field(field.substring(FIELD.length()), values);
                    }
                });
        return reading.form();
    }

    boolean isAcceptable() {
        return errors.isEmpty();
    }

    /** The same, with the remark that nothing was answered where nothing was. */
    AnswerForm refusedIfEmpty(Words words) {
        if (said.isNothing() && errors.isEmpty()) {
            errors.add(WHOLE, words.t("selfcheck.error.nothing"));
        }
        return this;
    }

    @Override
    public String toString() {
        return "AnswerForm";
    }

    /** Collects what the fields say. */
    private static final class Reading {

        private final PublicQuestions questions;
        private final Words words;
        private final boolean correction;
        private final Map<String, String> answers = new HashMap<>();
        private final Set<String> passed = new HashSet<>();
        private final Set<String> removed = new HashSet<>();
        private final Map<String, String> typed = new LinkedHashMap<>();
        private final FieldErrors errors = new FieldErrors();

        Reading(PublicQuestions questions, Words words, boolean correction) {
            this.questions = questions;
            this.words = words;
            this.correction = correction;
        }

        void remove(String name) {
            known(name).ifPresent(fact -> removed.add(name));
        }

        void field(String name, List<String> values) {
            Optional<Fact> fact = known(name);
            if (fact.isPresent() && !removed.contains(name)) {
                String text = text(values);
                typed.put(name, text);
                read(fact.get(), text);
            }
        }

        private Optional<Fact> known(String name) {
            Optional<Fact> fact = questions.fact(name);
            if (fact.isEmpty()) {
                errors.add(WHOLE, words.t("selfcheck.error.unknown"));
            }
            return fact;
        }

        /** Somebody who typed an answer and ticked “I cannot tell” can tell. */
        private static String text(List<String> values) {
            String pass = values.contains(PASS) ? PASS : "";
            return values.stream()
                    .filter(value -> !value.isBlank() && !value.equals(PASS))
                    .findFirst()
                    .orElse(pass);
        }

        private void read(Fact fact, String text) {
            String name = fact.id().value();
            if (text.equals(PASS)) {
                passed.add(name);
                return;
            }
            switch (FactValue.parse(fact, text)) {
                case FactValue.Parsed.Accepted(FactValue value) ->
                        answers.put(name, value.canonical());
                case FactValue.Parsed.Refused refused ->
                        errors.add(FIELD + name, refused.in(words));
                case FactValue.Parsed.Empty() -> {
                    if (correction) {
                        removed.add(name);
                    }
                }
            }
        }

        AnswerForm form() {
            return new AnswerForm(new Said(answers, passed, removed), typed, errors);
        }
    }
}
