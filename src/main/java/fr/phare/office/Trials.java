package fr.phare.office;

import fr.phare.access.Viewer;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.chamber.Cell;
import fr.phare.mail.Channel;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.settings.Sample;
import fr.phare.web.Words;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a message with made-up values to the manager who words it, and to nobody else. */
@Component
class Trials {

    private final Outbox outbox;
    private final People people;
    private final TransactionTemplate transaction;

    Trials(Outbox outbox, People people, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.people = people;
        this.transaction = transaction;
    }

    /**
     * Sends {@code shown} as a message of {@code cell}: an e-mail to the viewer's own address, a
     * text message to the number of the cell.
     *
     * @return whom it was sent to; empty when the viewer has no address
     */
    Optional<String> send(Preview.Shown shown, Cell cell, Words words) {
        return shown.medium() == Sample.Medium.SMS
                ? Optional.of(send(shown, cell, Channel.SMS, cell.phoneShown(), words))
                : Viewer.current()
                        .flatMap(viewer -> people.find(viewer.id()))
                        .map(Person::email)
                        .map(address -> send(shown, cell, Channel.EMAIL, address, words));
    }

    private String send(
            Preview.Shown shown, Cell cell, Channel channel, String recipient, Words words) {
        NewMessage message =
                new NewMessage(
                        cell.id(),
                        channel,
                        recipient,
                        cell.chamberName(),
                        words.t("office.trial.subject", shown.subject()).strip(),
                        shown.body(),
                        null,
                        "office.trial",
                        UUID.randomUUID());
        transaction.executeWithoutResult(status -> outbox.send(message));
        return recipient;
    }
}
