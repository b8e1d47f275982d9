package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Permissions;
import fr.phare.account.People;
import fr.phare.account.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who the colleagues of the chamber are. */
@Component
class Names {

    private final People people;

    Names(People people) {
        this.people = people;
    }

    /** Those who may be in charge of a case. */
    Map<AccountId, String> caseworkers() {
        Map<AccountId, String> names = new LinkedHashMap<>();
        for (Person person : people.ofChamber()) {
            if (person.enabled() && Permissions.allow(person.roles(), Action.WRITE_CASE)) {
                names.put(person.id(), person.name());
            }
        }
        return names;
    }

    /** Everybody's name by id, those who may sign in first. */
    Map<AccountId, String> all() {
        return people.names();
    }
}
