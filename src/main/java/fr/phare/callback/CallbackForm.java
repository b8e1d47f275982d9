package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import fr.phare.phone.PhoneNumber;
import fr.phare.queue.EntryId;
import fr.phare.topic.Topic;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asking as it was kept.
 *
 * @param importedBy who brought it in with a list; null: the person asked themselves
 * @param attachedCase the case of the person reached, once an adviser has found that it is the one
 *     who asked; until then the private link shows neither outcome nor recaps
 * @param attachedPerson that person among those of the case
 */
public record CallbackForm(
        FormId id,
        CellId cell,
        EntryId entry,
        String reference,
        Instant askedAt,
        @Nullable Instant preferredFrom,
        Outlook outlook,
        String name,
        @Nullable String phone,
        ContactWay contact,
        @Nullable String email,
        @Nullable String siret,
        @Nullable String postcode,
        @Nullable Topic topic,
        boolean urgent,
        @Nullable String message,
        String language,
        @Nullable AccountId importedBy,
        boolean withdrawn,
        @Nullable UUID attachedCase,
        @Nullable UUID attachedPerson) {

    public Instant promisedBy() {
        return outlook.promisedBy();
    }

    /** Where the person who asked is written to. */
    public Optional<Recipient> recipient() {
        return Recipient.of(email, phone == null ? null : new PhoneNumber(phone));
    }

    @Override
    public String toString() {
        return "CallbackForm[" + id + "]";
    }
}
