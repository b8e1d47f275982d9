package fr.phare.office;

import fr.phare.access.Viewer;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.Cell;
import fr.phare.mail.Channel;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.phone.PhoneNumber;
import fr.phare.phone.PhonePolicy;
import fr.phare.phone.PhoneReading;
import fr.phare.settings.Sample;
import fr.phare.settings.Setting;
import fr.phare.web.Words;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a message with made-up values to whoever words it: an e-mail, or a text message. */
@Component
class Trials {

    /** What came of a trial. */
    sealed interface Outcome {

        /**
         * It is on its way.
         *
         * @param to address or number, as people write it
         */
        record Sent(String to) implements Outcome {

            @Override
            public String toString() {
                return "Sent";
            }
        }

        /**
         * Nothing carries such messages here: it is kept with those sent.
         *
         * @param to as people write it
         */
        record Kept(String to) implements Outcome {

            @Override
            public String toString() {
                return "Kept";
            }
        }

        /**
         * The number takes no text messages.
         *
         * @param why message key of what is wrong with the number
         */
        record NoNumber(String why) implements Outcome {}

        /** The account has no e-mail address. */
        record NoAddress() implements Outcome {}
    }

    private final Outbox outbox;
    private final People people;
    private final PhonePolicy policy;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Trials(
            Outbox outbox,
            People people,
            PhonePolicy policy,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Sends {@code shown} as a message of {@code cell}: an e-mail to the viewer's own address, a
     * text message to the number they typed.
     */
    Outcome send(Preview.Shown shown, Setting<?> setting, String number, Cell cell, Words words) {
        if (shown.medium() != Sample.Medium.SMS) {
            return Viewer.current()
                    .flatMap(viewer -> people.find(viewer.id()))
                    .map(Person::email)
                    .map(address -> message(shown, cell, Channel.EMAIL, address, words))
                    .map(message -> send(message, setting, message.recipient()))
                    .orElseGet(Outcome.NoAddress::new);
        }
        return switch (policy.read(number)) {
            case PhoneReading.Refused(PhoneReading.Reason reason) ->
                    new Outcome.NoNumber(reason.messageKey());
            case PhoneReading.Accepted(PhoneNumber phone) when !phone.takesTexts() ->
                    new Outcome.NoNumber("office.trial.landline");
            case PhoneReading.Accepted(PhoneNumber phone) ->
                    send(
                            message(shown, cell, Channel.SMS, phone.e164(), words),
                            setting,
                            phone.unbroken());
        };
    }

    private Outcome send(NewMessage message, Setting<?> setting, String to) {
        transaction.executeWithoutResult(
                status -> {
                    audit.record("office.trial", message.cell().value(), setting.key());
                    outbox.send(message);
                });
        return outbox.carries(message.channel()) ? new Outcome.Sent(to) : new Outcome.Kept(to);
    }

    private static NewMessage message(
            Preview.Shown shown, Cell cell, Channel channel, String recipient, Words words) {
        return new NewMessage(
                cell.id(),
                channel,
                recipient,
                cell.chamberName(),
                words.t("office.trial.subject", shown.subject()).strip(),
                shown.body(),
                null,
                "office.trial",
                UUID.randomUUID());
    }
}
