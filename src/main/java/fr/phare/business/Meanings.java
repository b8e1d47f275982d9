package fr.phare.business;

import fr.phare.likeness.SearchWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of the registry that a typed one may stand for, itself among them. */
final class Meanings {

    private final String typed;

    /** Each with the number of establishments it is in. */
    private final Map<String, Integer> words = new LinkedHashMap<>();

    private boolean misspelt;

    Meanings(String typed) {
        this.typed = typed;
        words.put(typed, 0);
    }

    String typed() {
        return typed;
    }

    void add(String word, int uses) {
        words.put(word, uses);
    }

    /** From now on, words it is a misspelling of are among them. */
    void misspell() {
        misspelt = true;
    }

    boolean isMisspelt() {
        return misspelt;
    }

    /** Whether no word begins so, nor is a misspelling. */
    boolean isUnknown() {
        return uses() == 0;
    }

    /** Whether what was typed is no number, which has no typos, and has so many letters. */
    boolean isWord(int letters) {
        return typed.length() >= letters && !SearchWords.isDigits(typed);
    }

    /** In how many establishments one of them is, at most. */
    private long uses() {
        return words.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** How many establishments have a word of each of {@code all}, at most. */
    static long rarest(List<Meanings> all) {
        return all.stream().mapToLong(Meanings::uses).min().orElse(0);
    }

    /** Any word of each, for PostgreSQL; plain words are letters and digits only. */
    static String query(List<Meanings> all) {
        return all.stream()
                .map(one -> "(" + String.join(" | ", one.words.keySet()) + ")")
                .collect(Collectors.joining(" & "));
    }
}
