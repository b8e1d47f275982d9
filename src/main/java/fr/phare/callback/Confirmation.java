package fr.phare.callback;

import fr.phare.chamber.Cell;
import fr.phare.mail.Channel;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.phone.PhoneNumber;
import fr.phare.web.Moments;
import fr.phare.web.PublicAddress;
import fr.phare.web.Words;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Writes to the person at once: when they will be called, by whom, and how to follow or cancel. */
@Component
class Confirmation {

    /**
     * A number gets no more confirmations than this a day: someone may be typing another person's
     * number. The asking itself is kept all the same.
     */
    private static final int PER_NUMBER_AND_DAY = 5;

    private final Outbox outbox;
    private final Forms forms;
    private final PublicAddress address;

    Confirmation(Outbox outbox, Forms forms, PublicAddress address) {
        this.outbox = outbox;
        this.forms = forms;
        this.address = address;
    }

    void send(Cell cell, Asking asking, Receipt receipt, Words words) {
        PhoneNumber phone = asking.phone();
        boolean tooMany =
                phone != null
                        && forms.countRecent(
                                        phone.e164(), receipt.askedAt().minus(Duration.ofDays(1)))
                                > PER_NUMBER_AND_DAY;
        if (tooMany) {
            return;
        }
        if (asking.email() != null) {
            queue(cell, Channel.EMAIL, asking.email(), receipt, words, "email");
        } else if (phone != null) {
            queue(cell, Channel.SMS, phone.e164(), receipt, words, "sms");
        }
    }

    private void queue(
            Cell cell,
            Channel channel,
            String recipient,
            Receipt receipt,
            Words words,
            String form) {
        String when = new Moments(words, cell.zone()).full(receipt.promisedBy());
        String text =
                words.t(
                        "callback.confirmation." + form,
                        cell.chamberName(),
                        when,
                        receipt.reference(),
                        address.follow(receipt.token()),
                        new PhoneNumber(cell.phoneShown()).display());
        outbox.send(
                new NewMessage(
                        cell.id(),
                        channel,
                        recipient,
                        cell.chamberName(),
                        words.t("callback.confirmation.subject", when),
                        text,
                        null,
                        "callback.confirmation",
                        receipt.form().value()));
    }
}
