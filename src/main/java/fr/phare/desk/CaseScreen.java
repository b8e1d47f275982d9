package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.business.Establishment;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.ContactWay;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Dossiers;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Person;
import fr.phare.chamber.Cell;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryState;
import fr.phare.recap.RecapListing;
import fr.phare.recap.Recaps;
import fr.phare.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the adviser's page of one case. */
@Component
class CaseScreen {

    /**
     * Everything the page shows.
     *
     * @param conversation the viewer's latest; null when they only read
     * @param entry what the conversation holds of the line, if anything
     * @param asked the askings that joined that entry
     * @param earlier other askings of the same number or business
     * @param owners who may be put in charge
     * @param related other cases of the same number or business
     */
    record View(
            Dossier dossier,
            Cell cell,
            @Nullable Person interlocutor,
            @Nullable Exchange conversation,
            @Nullable Entry entry,
            List<CallbackForm> asked,
            List<CallbackForm> earlier,
            List<CaseFile> related,
            @Nullable Establishment firm,
            AidPanels.Panel aids,
            AidPanels.Questions questions,
            List<Moment> timeline,
            List<RecapListing> recaps,
            Map<AccountId, String> names,
            Map<AccountId, String> owners) {

        CaseFile file() {
            return dossier.file();
        }

        /** What those who asked want to talk about. */
        List<Topic> topics() {
            return asked.stream()
                    .filter(form -> !form.withdrawn())
                    .map(CallbackForm::topic)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        /** How those who asked want to be reached, other than by a call. */
        List<ContactWay> otherWays() {
            return asked.stream()
                    .filter(form -> !form.withdrawn())
                    .map(CallbackForm::contact)
                    .filter(way -> way != ContactWay.PHONE)
                    .distinct()
                    .toList();
        }

        /** Whether an answer in writing is what was asked for. */
        boolean isWrittenTo() {
            return otherWays().contains(ContactWay.WRITING);
        }

        /** Whether the viewer holds the request and has not said yet what came of it. */
        boolean isCalling() {
            return conversation != null
                    && conversation.result() == null
                    && entry != null
                    && entry.heldBy(conversation.account());
        }

        /** Whether the request went out of the viewer's hands before they said what came of it. */
        boolean isLost() {
            return conversation != null
                    && conversation.result() == null
                    && entry != null
                    && entry.isOpen()
                    && !entry.heldBy(conversation.account());
        }

        /** Whether whoever wishes can have the request. */
        boolean isFree() {
            return entry != null && entry.isOpen() && entry.holder() == null;
        }

        /** Who is, or may be put, in charge; empty for anybody else. */
        String ownerNamed(String account) {
            return owners.entrySet().stream()
                    .filter(owner -> owner.getKey().toString().equals(account))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        /** Whether what the viewer called about is to be called again later. */
        boolean isResting() {
            return entry != null && entry.state() == EntryState.RESTING;
        }

        boolean isUndecided() {
            return entry != null && entry.state() == EntryState.UNDECIDED;
        }

        String name(AccountId account) {
            return names.getOrDefault(account, "?");
        }
    }

    private final Dossiers dossiers;
    private final Surroundings surroundings;
    private final AidPanels aids;
    private final Recaps recaps;
    private final Names names;

    CaseScreen(
            Dossiers dossiers,
            Surroundings surroundings,
            AidPanels aids,
            Recaps recaps,
            Names names) {
        this.dossiers = dossiers;
        this.surroundings = surroundings;
        this.aids = aids;
        this.recaps = recaps;
        this.names = names;
    }

    Optional<CaseId> kept(CaseId id) {
        return dossiers.find(id)
                .map(Dossier::file)
                .flatMap(
                        file ->
                                file.mergedInto() == null
                                        ? Optional.of(id)
                                        : kept(file.mergedInto()));
    }

    Optional<View> of(CaseId id, AccountId viewer) {
        return dossiers.read(id).map(dossier -> view(dossier, viewer));
    }

    private View view(Dossier dossier, AccountId viewer) {
        Surroundings.Around around = surroundings.of(dossier, viewer);
        AidPanels.Panel panel = aids.panel(dossier, around.cell().zone());
        List<RecapListing> sent = recaps.ofCase(dossier.file().id());
        return new View(
                dossier,
                around.cell(),
                dossier.interlocutor().orElse(null),
                dossier.conversationOf(viewer).orElse(null),
                around.entry(),
                around.asked(),
                around.earlier(),
                around.related(),
                around.firm(),
                panel,
                aids.questions(dossier, panel),
                Timeline.of(dossier, sent),
                sent,
                names.all(),
                names.caseworkers());
    }
}
