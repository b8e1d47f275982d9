package fr.phare.invite;

import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.account.PersonInvited;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.mail.Channel;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.web.Languages;
import fr.phare.web.PublicAddress;
import fr.phare.web.Words;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to whoever was given a link to choose a password, in the transaction that made the link.
 * In a chamber without any cell nobody writes: the link is passed on by hand.
 */
@Component
class InvitationMail {

    private final People people;
    private final Cells cells;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Languages languages;

    InvitationMail(
            People people, Cells cells, Outbox outbox, PublicAddress address, Languages languages) {
        this.people = people;
        this.cells = cells;
        this.outbox = outbox;
        this.address = address;
        this.languages = languages;
    }

    @EventListener
    void write(PersonInvited invited) {
        if (!invited.mailed()) {
            return;
        }
        cells.ofChamber().stream()
                .findFirst()
                .ifPresent(
                        cell ->
                                people.find(invited.account())
                                        .map(person -> message(cell, person, invited.link()))
                                        .ifPresent(outbox::send));
    }

    private NewMessage message(Cell cell, Person person, String link) {
        Words words = languages.in(person.language());
        String kind = "invite.mail." + (person.joined() ? "again" : "first");
        return new NewMessage(
                cell.id(),
                Channel.EMAIL,
                person.email(),
                cell.chamberName(),
                words.t(kind + ".subject", cell.chamberName()),
                words.t(kind + ".text", person.name(), cell.chamberName(), address.of(link)),
                null,
                "account.invitation",
                UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)),
                true);
    }
}
