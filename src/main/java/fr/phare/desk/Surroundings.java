package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.business.Establishment;
import fr.phare.business.Registry;
import fr.phare.business.Siret;
import fr.phare.callback.CallbackForm;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Person;
import fr.phare.casefile.RelatedCases;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.Queue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other modules know about a case: its cell, its request, its firm, its neighbours. */
@Component
class Surroundings {

    record Around(
            Cell cell,
            @Nullable Entry entry,
            List<CallbackForm> asked,
            List<CallbackForm> earlier,
            List<CaseFile> related,
            @Nullable Establishment firm) {}

    private final Cells cells;
    private final Queue queue;
    private final Askings askings;
    private final RelatedCases related;
    private final Registry registry;

    Surroundings(
            Cells cells, Queue queue, Askings askings, RelatedCases related, Registry registry) {
        this.cells = cells;
        this.queue = queue;
        this.askings = askings;
        this.related = related;
        this.registry = registry;
    }

    Around of(Dossier dossier, AccountId viewer) {
        CaseFile file = dossier.file();
        EntryId entry = dossier.conversationOf(viewer).map(Exchange::entry).orElse(null);
        Person person = dossier.interlocutor().orElse(null);
        String phone = person == null ? null : person.phone();
        String name = person == null ? null : person.name();
        return new Around(
                cells.find(file.cell()).orElseThrow(),
                entry == null ? null : queue.find(entry).orElse(null),
                askings.of(dossier.exchanges()),
                askings.related(dossier.exchanges(), phone, file.siret()),
                related.of(file.id(), phone, file.siret(), name),
                firm(file.siret()));
    }

    private @Nullable Establishment firm(@Nullable String siret) {
        return Optional.ofNullable(siret)
                .flatMap(Siret::parse)
                .flatMap(registry::find)
                .orElse(null);
    }
}
