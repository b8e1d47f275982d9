package fr.phare.setup;

import fr.phare.access.Action;
import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.callback.Trials;
import fr.phare.cellsettings.NumberTests;
import fr.phare.mail.Channel;
import fr.phare.mail.Outbox;
import fr.phare.web.PublicAddress;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the current chamber still lacks before people can rely on it. */
@Component
class Readiness {

    /** One thing to have, in the order in which it is best seen to. */
    enum Point {
        TRIED,
        NUMBER_TRIED,
        PUBLIC_ADDRESS,
        EMAIL_LEAVES,
        SECOND_FACTOR,
        SECOND_ADMINISTRATOR,
        EVERYBODY_IN;

        /** Where it is seen to; empty for what only the operator can do. */
        String address() {
            return switch (this) {
                case TRIED -> "/reglages/ouverture/essai";
                case NUMBER_TRIED -> "/reglages/cellules";
                case PUBLIC_ADDRESS, EMAIL_LEAVES -> "";
                case SECOND_FACTOR -> "/compte/second-facteur";
                case SECOND_ADMINISTRATOR, EVERYBODY_IN -> "/personnes";
            };
        }

        /** Who may go there. */
        Action action() {
            return switch (this) {
                case SECOND_ADMINISTRATOR -> Action.NAME_ADMINISTRATORS;
                case EVERYBODY_IN -> Action.MANAGE_PEOPLE;
                case NUMBER_TRIED -> Action.MANAGE_CELLS;
                case TRIED, PUBLIC_ADDRESS, EMAIL_LEAVES, SECOND_FACTOR -> Action.SEE_SETUP;
            };
        }
    }

    /** Whether one thing is there. */
    record Item(Point point, boolean done) {}

    private final People people;
    private final Trials trials;
    private final NumberTests numbers;
    private final Outbox outbox;
    private final PublicAddress address;

    Readiness(
            People people,
            Trials trials,
            NumberTests numbers,
            Outbox outbox,
            PublicAddress address) {
        this.people = people;
        this.trials = trials;
        this.numbers = numbers;
        this.outbox = outbox;
        this.address = address;
    }

    List<Item> items() {
        List<Person> everybody = people.ofChamber().stream().filter(Person::enabled).toList();
        List<Person> administrators =
                everybody.stream()
                        .filter(person -> person.roles().contains(Role.ADMINISTRATOR))
                        .filter(Person::joined)
                        .toList();
        return Arrays.stream(Point.values())
                .map(point -> new Item(point, isDone(point, everybody, administrators)))
                .toList();
    }

    private boolean isDone(Point point, List<Person> everybody, List<Person> administrators) {
        return switch (point) {
            case TRIED -> trials.any();
            case NUMBER_TRIED -> numbers.allPassed();
            case PUBLIC_ADDRESS -> !address.isLocal();
            case EMAIL_LEAVES -> outbox.carries(Channel.EMAIL);
            case SECOND_FACTOR -> administrators.stream().allMatch(Person::secondFactor);
            case SECOND_ADMINISTRATOR -> administrators.size() > 1;
            case EVERYBODY_IN -> everybody.stream().allMatch(Person::joined);
        };
    }
}
