package fr.phare.callback;

import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.mail.Withdrawal;
import fr.phare.phone.PhoneNumber;
import fr.phare.queue.CourseChanged;
import fr.phare.queue.EntryId;
import fr.phare.settings.Settings;
import fr.phare.settings.Translated;
import fr.phare.storage.ServerSecret;
import fr.phare.web.Languages;
import fr.phare.web.Moments;
import fr.phare.web.PublicAddress;
import fr.phare.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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
     * @param held how long {@link #unsay} can stop it
     */
    @Transactional
    public void tell(EntryId entry, UUID attempt, @Nullable Instant next, Duration held) {
        forms.ofEntry(entry).stream()
                .filter(form -> !form.withdrawn())
                .findFirst()
                .ifPresent(
                        form ->
                                writing.send(
                                        cells.find(form.cell()).orElseThrow(),
                                        form,
                                        attempt,
                                        next,
                                        held));
    }

    /** Stops what {@code tell} wrote of {@code attempt}, if it has not left. */
    @Transactional
    public Withdrawal unsay(UUID attempt) {
        return writing.withdraw(attempt);
    }

    /** Whoever withdrew, was reached or is called at another time is not told what was to be. */
    @EventListener
    @Transactional
    void courseChanged(CourseChanged change) {
        writing.withdrawOf(change.entry());
    }

    /** The message itself. */
    @Component
    static class Writing {

        private static final String REASON = "callback.not-reached";

        private final Outbox outbox;
        private final Languages languages;
        private final PublicAddress address;
        private final ServerSecret secret;
        private final Settings settings;

        Writing(
                Outbox outbox,
                Languages languages,
                PublicAddress address,
                ServerSecret secret,
                Settings settings) {
            this.outbox = outbox;
            this.languages = languages;
            this.address = address;
            this.secret = secret;
            this.settings = settings;
        }

        void send(
                Cell cell, CallbackForm form, UUID attempt, @Nullable Instant next, Duration held) {
            form.recipient()
                    .ifPresent(
                            to ->
                                    outbox.hold(
                                            message(cell, form, to, attempt, next),
                                            form.entry().value(),
                                            held));
        }

        Withdrawal withdraw(UUID attempt) {
            return outbox.withdraw(REASON, attempt);
        }

        void withdrawOf(EntryId entry) {
            outbox.withdrawHeld(entry.value());
        }

        private NewMessage message(
                Cell cell,
                CallbackForm form,
                Recipient recipient,
                UUID attempt,
                @Nullable Instant next) {
            Words words = languages.in(form.language());
            Map<String, String> values =
                    values(cell, form, recipient, then(cell, recipient, next, words));
            Translated text = recipient.isEmail() ? NotReachedTexts.EMAIL : NotReachedTexts.SMS;
            return new NewMessage(
                    cell.id(),
                    recipient.channel(),
                    recipient.address(),
                    cell.chamberName(),
                    said(NotReachedTexts.SUBJECT, cell, words, values),
                    said(text, cell, words, values),
                    null,
                    REASON,
                    attempt);
        }

        private String then(Cell cell, Recipient recipient, @Nullable Instant next, Words words) {
            Map<String, String> values = new HashMap<>();
            values.put(ConfirmationTexts.NUMBER.name(), number(cell, recipient));
            if (next == null) {
                return said(NotReachedTexts.LAST, cell, words, values);
            }
            values.put(NotReachedTexts.NEXT.name(), new Moments(words, cell.zone()).full(next));
            return said(NotReachedTexts.AGAIN, cell, words, values);
        }

        private Map<String, String> values(
                Cell cell, CallbackForm form, Recipient recipient, String then) {
            String link = address.follow(secret.token("callback", form.id().value()));
            return Map.of(
                    ConfirmationTexts.CHAMBER.name(), cell.chamberName(),
                    ConfirmationTexts.REFERENCE.name(), form.reference(),
                    ConfirmationTexts.LINK.name(), link,
                    ConfirmationTexts.NUMBER.name(), number(cell, recipient),
                    NotReachedTexts.THEN.name(), then);
        }

        private String said(Translated text, Cell cell, Words words, Map<String, String> values) {
            return settings.of(text.in(words), cell.id()).with(values);
        }

        private static String number(Cell cell, Recipient recipient) {
            return recipient.says(new PhoneNumber(cell.phoneShown()));
        }
    }
}
