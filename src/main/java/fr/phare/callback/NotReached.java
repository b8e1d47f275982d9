package fr.phare.callback;

import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.mail.Channel;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.phone.PhoneNumber;
import fr.phare.queue.EntryId;
import fr.phare.storage.ServerSecret;
import fr.phare.web.Languages;
import fr.phare.web.Moments;
import fr.phare.web.PublicAddress;
import fr.phare.web.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to somebody who was called in vain: that we did, and when we try again. */
@Component
public class NotReached {

    private final Forms forms;
    private final Cells cells;
    private final Writing writing;

    NotReached(Forms forms, Cells cells, Writing writing) {
        this.forms = forms;
        this.cells = cells;
        this.writing = writing;
    }

    /**
     * Tells whoever asked first of those who still wait, once for one attempt.
     *
     * @param attempt id of the conversation that did not take place
     * @param next when we call again; null: not by ourselves
     */
    @Transactional
    public void tell(EntryId entry, UUID attempt, @Nullable Instant next) {
        forms.ofEntry(entry).stream()
                .filter(form -> !form.withdrawn())
                .findFirst()
                .ifPresent(
                        form ->
                                writing.send(
                                        cells.find(form.cell()).orElseThrow(),
                                        form,
                                        attempt,
                                        next));
    }

    /** The message itself. */
    @Component
    static class Writing {

        private final Outbox outbox;
        private final Languages languages;
        private final PublicAddress address;
        private final ServerSecret secret;

        Writing(Outbox outbox, Languages languages, PublicAddress address, ServerSecret secret) {
            this.outbox = outbox;
            this.languages = languages;
            this.address = address;
            this.secret = secret;
        }

        void send(Cell cell, CallbackForm form, UUID attempt, @Nullable Instant next) {
            if (form.email() != null) {
                send(cell, form, Channel.EMAIL, form.email(), attempt, next);
            } else if (form.phone() != null) {
                send(cell, form, Channel.SMS, form.phone(), attempt, next);
            }
        }

        private void send(
                Cell cell,
                CallbackForm form,
                Channel channel,
                String recipient,
                UUID attempt,
                @Nullable Instant next) {
            Words words = languages.in(form.language());
            String then =
                    next == null
                            ? words.t("callback.not-reached.last")
                            : words.t(
                                    "callback.not-reached.again",
                                    new Moments(words, cell.zone()).full(next));
            String text =
                    words.t(
                            channel == Channel.EMAIL
                                    ? "callback.not-reached.email"
                                    : "callback.not-reached.sms",
                            cell.chamberName(),
                            then,
                            form.reference(),
                            address.follow(secret.token("callback", form.id().value())),
                            new PhoneNumber(cell.phoneShown()).display());
            outbox.send(
                    new NewMessage(
                            cell.id(),
                            channel,
                            recipient,
                            cell.chamberName(),
                            words.t("callback.not-reached.subject"),
                            text,
                            null,
                            "callback.not-reached",
                            attempt));
        }
    }
}
