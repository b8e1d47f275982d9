package fr.phare.desk;

import fr.phare.casefile.Person;
import fr.phare.casefile.PersonRole;
import fr.phare.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person as it is shown: what is stored, or what was typed and refused.
 *
 * @param key part of the fields' ids on the page
 */
record PersonFields(
        String key,
        PersonRole role,
        String name,
        String phone,
        String email,
        boolean deceased,
        boolean speaks,
        int version) {

    static final String NEW = "new";

    static PersonFields empty() {
        return new PersonFields(NEW, PersonRole.OWNER, "", "", "", false, false, 0);
    }

    static PersonFields of(Person person) {
        String phone = person.phone();
        return new PersonFields(
                person.id().toString(),
                person.role(),
                person.name(),
                phone == null ? "" : new PhoneNumber(phone).display(),
                text(person.email()),
                person.deceased(),
                person.speaks(),
                person.version());
    }

    static PersonFields of(CaseForms.PersonForm typed) {
        PersonRole role = typed.role();
        return new PersonFields(
                typed.key(),
                role == null ? PersonRole.OTHER : role,
                text(typed.name()),
                text(typed.phone()),
                text(typed.email()),
                typed.deceased() != null,
                typed.speaks() != null,
                typed.seen());
    }

    /** The same, to be saved over what is stored now. */
    PersonFields over(PersonFields stored) {
        return new PersonFields(key, role, name, phone, email, deceased, speaks, stored.version);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    boolean isNew() {
        return NEW.equals(key);
    }

    @Override
    public String toString() {
        return "PersonFields[" + key + "]";
    }
}
