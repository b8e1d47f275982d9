package fr.phare.recap;

import fr.phare.aid.Assessment;
import fr.phare.aid.AssessmentDates;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Person;
import fr.phare.chamber.Cell;
import fr.phare.web.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recap being written: everything its text is made from.
 *
 * @param words the person's language
 * @param closing the last lines, the same in every recap of the cell
 * @param items the picked aids in order, each with what is true of it now
 * @param answers canonical values by fact, as they were used
 * @param subject what it is about
 * @param signature who signs, and of where
 */
record RecapDraft(
        Dossier dossier,
        Cell cell,
        @Nullable Person person,
        Words words,
        AssessmentDates dates,
        String opening,
        String nextSteps,
        String closing,
        List<Item> items,
        Map<String, String> answers,
        String subject,
        String signature) {

    /** One aid with the adviser's own words. */
    record Item(Assessment assessment, String words) {}

    boolean canBeMailed() {
        return person != null && person.email() != null && !person.deceased();
    }

    @Override
    public String toString() {
        return "RecapDraft[" + dossier.file().id() + "]";
    }
}
