package fr.phare.selfcheck;

import fr.phare.chamber.Cell;
import fr.phare.web.Livery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a check shows.
 *
 * @param questions those to answer now
 * @param mine those answered, then those that the visitor could not tell
 * @param kept how long answers are kept, in words
 * @param link what the visitor may keep; null before the first answer
 */
record CheckScreen(
        Cell cell,
        Livery livery,
        PublicQuestions catalogue,
        Findings findings,
        AnswerForm form,
        List<Posed> questions,
        List<Posed> mine,
        String kept,
        @Nullable Link link) {

    /** More aids to be checked than these are folded. */
    static final int READ_AT_ONCE = 5;

    /**
     * The way back to the answers.
     *
     * @param key what opens them
     * @param path within this installation
     * @param address in full
     * @param until the last day on which it leads anywhere
     */
    record Link(String key, String path, String address, LocalDate until) {

        @Override
        public String toString() {
            return "Link";
        }
    }

    /** Whether something among the answers given before is to be corrected. */
    boolean isMineWrong() {
        return mine.stream().anyMatch(posed -> form.errors().on(posed.field()).isPresent());
    }
}
