package fr.phare.retention;

import fr.phare.callback.FormErasure;
import fr.phare.mail.Outbox;
import fr.phare.queue.EntryErasure;
import fr.phare.queue.EntryId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases requests: those of a case, and those that became nobody's. */
@Component
class ErasedRequests {

    private final FormErasure forms;
    private final EntryErasure entries;
    private final Outbox outbox;

    ErasedRequests(FormErasure forms, EntryErasure entries, Outbox outbox) {
        this.forms = forms;
        this.entries = entries;
        this.outbox = outbox;
    }

    /** Erases messages written before {@code cutoff} that have left; how many. */
    int eraseMessages(Instant cutoff) {
        return outbox.erase(cutoff);
    }

    /** Entries whose askings were withdrawn, or never found to be anybody's, a page at a time. */
    List<EntryId> withoutCase(Instant cutoff, UUID after, int limit) {
        return forms.entriesWithoutCase(cutoff, after, limit);
    }

    /** Erases those of {@code asked} that are not in the line any more; how many askings. */
    @Transactional
    int erase(List<EntryId> asked, Instant cutoff) {
        return erase(List.of(), entries.ended(asked, cutoff), cutoff);
    }

    /** Erases the askings of these cases, and those that joined one of {@code ended}. */
    @Transactional
    int erase(List<UUID> cases, List<EntryId> ended, Instant cutoff) {
        int erased = forms.erase(forms.of(cases, ended), cutoff);
        entries.erase(ended, cutoff);
        return erased;
    }
}
