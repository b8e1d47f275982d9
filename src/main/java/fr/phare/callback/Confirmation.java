package fr.phare.callback;

import fr.phare.chamber.Cell;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.phone.PhoneNumber;
import fr.phare.settings.Settings;
import fr.phare.settings.Translated;
import fr.phare.settings.Wording;
import fr.phare.storage.Pipeline;
import fr.phare.web.Moments;
import fr.phare.web.PublicAddress;
import fr.phare.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes to the person at once: when they will be called or answered, by whom, and how to follow or
 * cancel.
 */
@Component
class Confirmation {

    /**
     * A number or an e-mail address gets no more confirmations than this a day: someone may be
     * typing another person's. The asking itself is kept all the same.
     */
    private static final int PER_RECIPIENT_AND_DAY = 5;

    private static final List<Pattern> HELP =
            Stream.of("15", "112", "3114")
                    .map(number -> Pattern.compile("\\b" + number + "\\b"))
                    .toList();

    private final Outbox outbox;
    private final PublicAddress address;
    private final Settings settings;

    Confirmation(Outbox outbox, PublicAddress address, Settings settings) {
        this.outbox = outbox;
        this.address = address;
        this.settings = settings;
    }

    /**
     * Whether one more is sent.
     *
     * @param before askings of the same number or e-mail address within a day before
     */
    static boolean isDue(int before) {
        return before < PER_RECIPIENT_AND_DAY;
    }

    /** Adds the message to {@code pipeline}, where something is known to write to. */
    void send(Cell cell, Asking asking, Receipt receipt, Words words, Pipeline pipeline) {
        Recipient.of(asking.email(), asking.phone())
                .map(recipient -> message(cell, recipient, asking.contact(), receipt, words))
                .ifPresent(message -> outbox.send(message, pipeline));
    }

    private NewMessage message(
            Cell cell, Recipient recipient, ContactWay way, Receipt receipt, Words words) {
        Map<String, String> values = values(cell, recipient, receipt, words);
        return new NewMessage(
                cell.id(),
                recipient.channel(),
                recipient.address(),
                cell.chamberName(),
                say(ConfirmationTexts.subject(way), cell, words, values),
                body(ConfirmationTexts.body(way, recipient), cell, recipient, words).with(values),
                null,
                "callback.confirmation",
                receipt.form().value());
    }

    private String say(Translated text, Cell cell, Words words, Map<String, String> values) {
        return settings.of(text.in(words), cell.id()).with(values);
    }

    /** Whatever a manager makes of the text: nobody is confirmed without the numbers for help. */
    private Wording body(Translated text, Cell cell, Recipient recipient, Words words) {
        String written = settings.of(text.in(words), cell.id()).text();
        boolean complete = HELP.stream().allMatch(number -> number.matcher(written).find());
        return complete
                ? new Wording(written)
                : new Wording(
                        written.strip()
                                + (recipient.isEmail() ? "\n\n" : " ")
                                + words.t("callback.confirmation.help"));
    }

    /** The promise; where it is likely to be missed, also what is likely. */
    private static String when(Outlook outlook, Cell cell, Words words) {
        Moments moments = new Moments(words, cell.zone());
        String promised = moments.full(outlook.promisedBy());
        Instant expected = outlook.expectedBy();
        return expected == null || !outlook.isDoubtful()
                ? promised
                : words.t("callback.confirmation.doubtful", promised, moments.full(expected));
    }

    private Map<String, String> values(
            Cell cell, Recipient recipient, Receipt receipt, Words words) {
        return Map.of(
                ConfirmationTexts.CHAMBER.name(), cell.chamberName(),
                ConfirmationTexts.DATE.name(), when(receipt.outlook(), cell, words),
                ConfirmationTexts.REFERENCE.name(), receipt.reference(),
                ConfirmationTexts.LINK.name(), address.follow(receipt.token()),
                ConfirmationTexts.NUMBER.name(),
                        recipient.says(new PhoneNumber(cell.phoneShown())));
    }
}
