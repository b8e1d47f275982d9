package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.callback.FormId;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Circle;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Person;
import fr.phare.queue.EntryId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which askings led to a case, and whose they turned out to be. */
@Component
class Askings {

    private final Callbacks callbacks;
    private final Circle circle;
    private final VisitorFacts told;

    Askings(Callbacks callbacks, Circle circle, VisitorFacts told) {
        this.callbacks = callbacks;
        this.circle = circle;
        this.told = told;
    }

    /** The askings of every entry that led to one of {@code exchanges}. */
    List<CallbackForm> of(List<Exchange> exchanges) {
        return entries(exchanges).flatMap(entry -> callbacks.ofEntry(entry).stream()).toList();
    }

    /** Askings of the same number or business that led to none of {@code exchanges}. */
    List<CallbackForm> related(
            List<Exchange> exchanges, @Nullable String phone, @Nullable String siret) {
        return callbacks.related(entries(exchanges).toList(), phone, siret);
    }

    private static Stream<EntryId> entries(List<Exchange> exchanges) {
        return exchanges.stream().map(Exchange::entry).filter(Objects::nonNull).distinct();
    }

    /** The one of {@code form} among those that led to {@code exchanges}. */
    Optional<FormId> find(List<Exchange> exchanges, UUID form) {
        return of(exchanges).stream()
                .map(CallbackForm::id)
                .filter(id -> id.value().equals(form))
                .findFirst();
    }

    /**
     * Records that the person spoken with in {@code caseFile} made this asking: what they told with
     * it is known there.
     */
    @Transactional
    void attach(FormId form, CaseId caseFile, AccountId by) {
        UUID person = circle.interlocutor(caseFile).map(Person::id).orElse(null);
        callbacks.attach(form, caseFile.value(), person, by);
        told.takeOver(form, caseFile, by);
    }

    /** Takes back what was attached to {@code caseFile} from {@code entry} a moment ago. */
    void detach(EntryId entry, CaseId caseFile, Duration within) {
        callbacks.detach(entry, caseFile.value(), within);
    }
}
