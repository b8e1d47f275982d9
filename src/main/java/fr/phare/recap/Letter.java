package fr.phare.recap;

import java.util.List;

/**
 * A recap in words, in one language, before it becomes text, HTML or paper.
 *
 * @param inShort one line per status: the answer, first
 * @param origin dates, rule versions, engine: what it was computed from
 */
record Letter(
        String subject,
        String date,
        String hello,
        String opening,
        String inShort,
        List<Section> sections,
        List<String> nextSteps,
        String closing,
        String signature,
        String link,
        String origin) {

    /** Where to read more; the address may be empty. */
    record Reference(String text, String url) {

        String plain() {
            return url.isEmpty() ? text : text + " – " + url;
        }
    }

    /**
     * One aid.
     *
     * @param amounts estimates, where there is one to give
     */
    record Section(
            String name,
            String status,
            String words,
            String summary,
            List<String> toCheck,
            List<String> amounts,
            String howToAsk,
            List<String> papers,
            String operator,
            Reference contact,
            String delay,
            List<Reference> sources,
            String lastChecked) {}

    @Override
    public String toString() {
        return "Letter";
    }
}
