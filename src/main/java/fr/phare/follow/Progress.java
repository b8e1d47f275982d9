package fr.phare.follow;

import fr.phare.callback.CallbackForm;
import fr.phare.callback.Recipient;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.SamePeople;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryState;
import fr.phare.queue.Queue;
import fr.phare.recap.RecapListing;
import fr.phare.recap.Recaps;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What may be told through a link. Outcome and recaps only once an adviser has attached the asking
 * to the person reached: until then the holder of the link may be anybody who typed that number.
 */
@Component
class Progress {

    /** Where an asking stands, in the words of the page. */
    enum Step {
        WITHDRAWN,
        WAITING,
        IN_HAND,
        ENDED,
        FOLLOWED;

        /** Whether the call is still to come: until then the asking can be cancelled. */
        boolean isOpen() {
            return this == WAITING || this == IN_HAND;
        }
    }

    /**
     * @param recaps empty until the asking is attached
     * @param sentTo where the link itself is sent as well
     */
    record View(
            Step step,
            @Nullable CaseFile caseFile,
            List<RecapListing> recaps,
            Optional<Recipient> sentTo) {}

    private final Queue queue;
    private final CaseFiles cases;
    private final Recaps recaps;
    private final SamePeople people;
    private final SentLink link;

    Progress(Queue queue, CaseFiles cases, Recaps recaps, SamePeople people, SentLink link) {
        this.queue = queue;
        this.cases = cases;
        this.recaps = recaps;
        this.people = people;
        this.link = link;
    }

    View of(CallbackForm form) {
        UUID attached = form.attachedCase();
        if (attached != null) {
            CaseId id = new CaseId(attached);
            return new View(
                    Step.FOLLOWED, cases.find(id).orElse(null), recapsFor(form, id), link.of(form));
        }
        return new View(step(form), null, List.of(), link.of(form));
    }

    /** Those written to the person who made this asking, not to others of the same business. */
    private List<RecapListing> recapsFor(CallbackForm form, CaseId caseFile) {
        UUID asked = people.kept(form.attachedPerson());
        return recaps.ofCase(caseFile).stream()
                .filter(recap -> Objects.equals(people.kept(recap.reader()), asked))
                .toList();
    }

    private Step step(CallbackForm form) {
        if (form.withdrawn()) {
            return Step.WITHDRAWN;
        }
        Optional<EntryState> state = queue.find(form.entry()).map(Entry::state);
        return switch (state.orElse(EntryState.WAITING)) {
            case WAITING, RESTING, UNDECIDED -> Step.WAITING;
            case TAKEN -> Step.IN_HAND;
            case DONE, WITHDRAWN -> Step.ENDED;
        };
    }
}
