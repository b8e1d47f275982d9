package fr.phare.aid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A catalogue of the size of all aids of France, read from files as any other: 2,000 aids with 4 to
 * 8 conditions over 25 facts, and businesses of which some answers are missing. Of the conditions
 * about one in ten computes, one in six joins two, and one in six aids offers alternatives.
 */
final class GeneratedCatalogue {

    static final int AIDS = 2_000;

    private static final int FEWEST_CONDITIONS = 4;
    private static final int MOST_CONDITIONS = 8;
    private static final int NUMBERS = 12;
    private static final int FLAGS = 8;
    private static final int CHOICES = 5;
    private static final int OFFERED = 5;
    private static final long MOST = 1_000_000;

    private final Random chance;

    private GeneratedCatalogue(long seed) {
        this.chance = new Random(seed);
    }

    /** The same for the same seed. */
    static Catalogue read(long seed) {
        GeneratedCatalogue generated = new GeneratedCatalogue(seed);
        Map<String, String> files = new TreeMap<>();
        files.put("facts.yaml", facts());
        files.put("parameters.yaml", "parameters: []\n");
        for (int i = 0; i < AIDS; i++) {
            files.put("aids/aid-%04d.yaml".formatted(i), generated.aid("aid-%04d".formatted(i)));
        }
        return CatalogueReader.read(files);
    }

    private static String facts() {
        StringBuilder facts = new StringBuilder("facts:\n");
        for (int i = 0; i < NUMBERS; i++) {
            facts.append(fact("n" + i, "integer, min: 0, max: " + MOST));
        }
        for (int i = 0; i < FLAGS; i++) {
            facts.append(fact("b" + i, "boolean"));
        }
        for (int i = 0; i < CHOICES; i++) {
            List<String> offered = new ArrayList<>();
            for (int j = 0; j < OFFERED; j++) {
                offered.add("{id: c%d, label: {fr: C, en: C}}".formatted(j));
            }
            facts.append(fact("t" + i, "choice, choices: [" + String.join(", ", offered) + "]"));
        }
        return facts.toString();
    }

    private static String fact(String id, String type) {
        return """
          - {id: %s, type: %s, label: {fr: F, en: F}, question: {fr: Q, en: Q}, help: {fr: H, en: H},
             source: asked, goodFor: P1Y, sensitivity: business}
        """
                .formatted(id, type);
    }

    private String aid(String id) {
        int count = FEWEST_CONDITIONS + chance.nextInt(MOST_CONDITIONS - FEWEST_CONDITIONS + 1);
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            conditions.add(
                    "{id: c%d, label: {fr: L, en: L}, when: '%s', source: S, verified: true}"
                            .formatted(i, chance.nextInt(6) == 0 ? joined() : leaf()));
        }
        if (chance.nextInt(6) == 0) {
            String either = "{any: [%s, %s]}".formatted(conditions.get(0), conditions.get(1));
            conditions.subList(0, 2).clear();
            conditions.add(either);
        }
        return """
        id: %s
        audience: public
        name: {fr: %1$s, en: %1$s}
        nature: {fr: N, en: N}
        operator: {fr: O, en: O}
        summary: {fr: S, en: S}
        howToAsk: {fr: H, en: H}
        delay: {fr: D, en: D}
        contact: {text: {fr: C, en: C}, url: "https://example.org"}
        versions:
          - {id: "a", validFrom: 2020-01-01, conditions: {all: [%s]},
             sources: [{title: T}], lastChecked: 2026-11-22, sure: official}
        """
                .formatted(id, String.join(", ", conditions));
    }

    private String joined() {
        return leaf() + (chance.nextBoolean() ? " && " : " || ") + leaf();
    }

    private String leaf() {
        return switch (chance.nextInt(10)) {
            case 0, 1 -> (chance.nextBoolean() ? "b" : "!b") + chance.nextInt(FLAGS);
            case 2, 3 ->
                    "t%d in [\"c%d\", \"c%d\"]"
                            .formatted(
                                    chance.nextInt(CHOICES),
                                    chance.nextInt(2),
                                    2 + chance.nextInt(OFFERED - 2));
            case 4 -> "%s * 2 >= %s + %d".formatted(number(), number(), bound());
            default -> "%s %s %d".formatted(number(), chance.nextBoolean() ? "<=" : ">=", bound());
        };
    }

    private String number() {
        return "n" + chance.nextInt(NUMBERS);
    }

    private long bound() {
        return chance.nextLong(MOST);
    }

    /** Businesses of whose facts about {@code known} in a hundred are answered. */
    static List<Answers> businesses(Catalogue catalogue, int count, int known, long seed) {
        Random chance = new Random(seed);
        List<Answers> businesses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<FactId, FactValue> answers = new HashMap<>();
            for (Fact fact : catalogue.facts()) {
                if (chance.nextInt(100) < known) {
                    answers.put(fact.id(), answer(fact, chance));
                }
            }
            businesses.add(new Answers(answers));
        }
        return businesses;
    }

    private static FactValue answer(Fact fact, Random chance) {
        return switch (fact.type()) {
            case BOOLEAN -> new FactValue.Bool(chance.nextBoolean());
            case CHOICE ->
                    new FactValue.Choice(
                            fact.choices().get(chance.nextInt(fact.choices().size())).id());
            case INTEGER, MONEY, PERCENT, DATE ->
                    FactValue.ofNumber(fact.type(), chance.nextLong(fact.min(), fact.max() + 1));
        };
    }
}
