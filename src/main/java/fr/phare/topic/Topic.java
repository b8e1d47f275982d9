package fr.phare.topic;

import fr.phare.queue.Tier;
import java.util.List;

/**
 * Something to talk about.
 *
 * @param english empty where nobody wrote it: the French words stand for it
 * @param code as requests keep it; empty for words that somebody chose themselves
 * @param hidden whether it is not offered any more; requests that have it keep its words
 * @param tier who takes such requests best
 * @param script what a listener asks then; a line that begins with {@code #} is a heading; empty
 *     for none
 */
public record Topic(
        String code, String french, String english, boolean hidden, Tier tier, String script) {

    static final int LONGEST_LABEL = 80;
    static final int LONGEST_SCRIPT = 8000;

    /** A part of the script; the first may have no heading. */
    public record Part(String heading, String text) {}

    /** Words that somebody chose themselves. */
    static Topic words(String words) {
        return new Topic("", words, words, false, Tier.FRONT_DESK, "");
    }

    /** What it is called in {@code fr} or {@code en}. */
    public String label(String language) {
        return language.equals("en") && !english.isEmpty() ? english : french;
    }

    public boolean hasScript() {
        return !script.isEmpty();
    }

    public List<Part> parts() {
        return ScriptText.parts(script);
    }

    Topic withHidden(boolean now) {
        return new Topic(code, french, english, now, tier, script);
    }
}
