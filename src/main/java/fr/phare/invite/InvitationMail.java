package fr.phare.invite;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.account.PersonInvited;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.mail.Channel;
import fr.phare.mail.NewMessage;
import fr.phare.mail.Outbox;
import fr.phare.settings.Scope;
import fr.phare.settings.Setting;
import fr.phare.settings.Settings;
import fr.phare.settings.Translated;
import fr.phare.settings.Wording;
import fr.phare.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
    private final Settings settings;

    InvitationMail(
            People people, Cells cells, Outbox outbox, PublicAddress address, Settings settings) {
        this.people = people;
        this.cells = cells;
        this.outbox = outbox;
        this.address = address;
        this.settings = settings;
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
        return new NewMessage(
                cell.id(),
                Channel.EMAIL,
                person.email(),
                cell.chamberName(),
                say(InvitationTexts.subject(person.joined()), cell, person, link),
                say(InvitationTexts.body(person.joined()), cell, person, link),
                null,
                "account.invitation",
                UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)),
                true);
    }

    /** Managers word these, and could lead them away: an administrator gets the words of Phare. */
    private Wording wording(Setting<Wording> text, Person person) {
        return person.roles().contains(Role.ADMINISTRATOR)
                ? settings.inherited(text, Scope.CHAMBER)
                : settings.ofChamber(text);
    }

    private String say(Translated text, Cell cell, Person person, String link) {
        return wording(text.in(person.language()), person)
                .with(
                        Map.of(
                                InvitationTexts.CHAMBER.name(), cell.chamberName(),
                                InvitationTexts.NAME.name(), person.name(),
                                InvitationTexts.LINK.name(), address.of(link)));
    }
}
