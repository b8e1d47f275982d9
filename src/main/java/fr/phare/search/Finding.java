package fr.phare.search;

import fr.phare.callback.CallbackForm;
import fr.phare.casefile.CaseFile;
import fr.phare.likeness.Match;
import fr.phare.queue.Entry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something found, and why. */
sealed interface Finding {

    /** Of the case or of the request. */
    UUID id();

    List<Match> why();

    double likeness();

    boolean isOpen();

    /** A case. */
    record OfCase(CaseFile file, List<Match> why, double likeness) implements Finding {

        @Override
        public UUID id() {
            return file.id().value();
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }
    }

    /**
     * A request that became nobody's case yet.
     *
     * @param entry where it stands in the line, if it is still known there
     */
    record OfRequest(CallbackForm form, @Nullable Entry entry, List<Match> why, double likeness)
            implements Finding {

        @Override
        public UUID id() {
            return form.id().value();
        }

        @Override
        public boolean isOpen() {
            return !form.withdrawn() && entry != null && entry.isOpen();
        }
    }
}
