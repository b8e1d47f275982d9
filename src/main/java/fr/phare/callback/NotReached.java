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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to somebody who was called in vain: that we did, and what happens next. */
@Component
public class NotReached {

    /** What happens next. */
    public sealed interface Then {

        /** We call again. */
        record Again(Instant from) implements Then {}

        /** We do not, by ourselves. */
        record Nothing() implements Then {}

        /** We cannot: the number is not theirs. Only said where they are written to by e-mail. */
        record OtherNumber() implements Then {}
    }

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
     * @param held how long {@link #unsay} can stop it
     */
    @Transactional
    public void tell(EntryId entry, UUID attempt, Then then, Duration held) {
        forms.ofEntry(entry).stream()
                .filter(form -> !form.withdrawn() && hears(form, then))
                .findFirst()
                .ifPresent(
                        form ->
                                writing.send(
                                        cells.find(form.cell()).orElseThrow(),
                                        form,
                                        attempt,
                                        then,
                                        held));
    }

    private static boolean hears(CallbackForm form, Then then) {
        return !(then instanceof Then.OtherNumber)
                || form.recipient().filter(Recipient::isEmail).isPresent();
    }

    /** Whether what {@code tell} wrote of {@code attempt} has left, or is about to. */
    @Transactional
    public boolean isTold(UUID attempt) {
        return writing.stands(attempt);
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

        void send(Cell cell, CallbackForm form, UUID attempt, Then then, Duration held) {
            form.recipient()
                    .ifPresent(
                            to ->
                                    outbox.hold(
                                            message(cell, form, to, attempt, then),
                                            form.entry().value(),
                                            held));
        }

        Withdrawal withdraw(UUID attempt) {
            return outbox.withdraw(REASON, attempt);
        }

        boolean stands(UUID attempt) {
            return outbox.stands(REASON, attempt);
        }

        void withdrawOf(EntryId entry) {
            outbox.withdrawHeld(entry.value());
        }

        private NewMessage message(
                Cell cell, CallbackForm form, Recipient recipient, UUID attempt, Then then) {
            Words words = languages.in(form.language());
            Map<String, String> values =
                    values(cell, form, recipient, said(then, cell, recipient, words));
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

        private String said(Then then, Cell cell, Recipient recipient, Words words) {
            Map<String, String> values = new HashMap<>();
            values.put(ConfirmationTexts.NUMBER.name(), number(cell, recipient));
            return switch (then) {
                case Then.Again(Instant from) -> {
                    String moment = new Moments(words, cell.zone()).full(from);
                    values.put(NotReachedTexts.NEXT.name(), moment);
                    yield said(NotReachedTexts.AGAIN, cell, words, values);
                }
                case Then.Nothing() -> said(NotReachedTexts.LAST, cell, words, values);
                case Then.OtherNumber() -> said(NotReachedTexts.OTHER, cell, words, values);
            };
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
