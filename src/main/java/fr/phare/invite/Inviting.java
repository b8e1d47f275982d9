package fr.phare.invite;

import fr.phare.account.Invited;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.web.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites many people in one transaction. */
@Component
public class Inviting {

    /**
     * What came of it.
     *
     * @param omitted addresses that have an account already
     */
    public record Result(List<Invitation> invitations, List<String> omitted) {}

    private final People people;
    private final PublicAddress address;
    private final TransactionTemplate transactions;

    Inviting(People people, PublicAddress address, TransactionTemplate transactions) {
        this.people = people;
        this.address = address;
        this.transactions = transactions;
    }

    /** Adds everybody to {@code chamber}, in the caller's transaction where there is one. */
    public Result invite(ChamberId chamber, List<NewPerson> everybody) {
        return Wall.within(
                chamber,
                () ->
                        Objects.requireNonNull(
                                transactions.execute(status -> inviteEach(chamber, everybody))));
    }

    private Result inviteEach(ChamberId chamber, List<NewPerson> everybody) {
        List<Invitation> invitations = new ArrayList<>();
        List<String> omitted = new ArrayList<>();
        for (NewPerson person : everybody) {
            switch (people.invite(chamber, person)) {
                case Invited.WithLink(var account, String link) ->
                        invitations.add(
                                new Invitation(person.name(), person.email(), address.of(link)));
                case Invited.AddressTaken() -> omitted.add(person.email());
            }
        }
        return new Result(List.copyOf(invitations), List.copyOf(omitted));
    }
}
