package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.business.Establishment;
import fr.phare.business.Registry;
import fr.phare.business.Siret;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Person;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.Queue;
import fr.phare.recap.RecapListing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other modules know about a case: its cell, its request, its firm, its neighbours. */
@Component
class Surroundings {

    private static final EntryId NONE = new EntryId(new UUID(0, 0));

    record Around(
            Cell cell,
            @Nullable Entry entry,
            List<CallbackForm> asked,
            List<CallbackForm> earlier,
            List<CaseFile> related,
            @Nullable Establishment firm,
            List<RecapListing> recaps) {}

    private final Cells cells;
    private final Queue queue;
    private final Callbacks callbacks;
    private final CaseFiles cases;
    private final KnownBusiness known;

    Surroundings(
            Cells cells, Queue queue, Callbacks callbacks, CaseFiles cases, KnownBusiness known) {
        this.cells = cells;
        this.queue = queue;
        this.callbacks = callbacks;
        this.cases = cases;
        this.known = known;
    }

    Around of(Dossier dossier, AccountId viewer) {
        CaseFile file = dossier.file();
        EntryId entry = dossier.conversationOf(viewer).map(Exchange::entry).orElse(null);
        String phone = dossier.interlocutor().map(Person::phone).orElse(null);
        return new Around(
                cells.find(file.cell()).orElseThrow(),
                entry == null ? null : queue.find(entry).orElse(null),
                asked(dossier),
                callbacks.related(entry == null ? NONE : entry, phone, file.siret()),
                cases.related(file.id(), phone, file.siret()),
                known.firm(file.siret()),
                known.recaps(file.id()));
    }

    /** The askings of every entry that led to a conversation of the case. */
    private List<CallbackForm> asked(Dossier dossier) {
        return dossier.exchanges().stream()
                .map(Exchange::entry)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(one -> callbacks.ofEntry(one).stream())
                .toList();
    }

    /** What was recorded of a business outside the case. */
    @Component
    static class KnownBusiness {

        private final Registry registry;
        private final fr.phare.recap.Recaps recaps;

        KnownBusiness(Registry registry, fr.phare.recap.Recaps recaps) {
            this.registry = registry;
            this.recaps = recaps;
        }

        @Nullable Establishment firm(@Nullable String siret) {
            return Optional.ofNullable(siret)
                    .flatMap(Siret::parse)
                    .flatMap(registry::find)
                    .orElse(null);
        }

        List<RecapListing> recaps(fr.phare.casefile.CaseId caseFile) {
            return recaps.ofCase(caseFile);
        }
    }
}
