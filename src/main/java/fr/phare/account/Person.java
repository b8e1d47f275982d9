package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import java.util.Set;

/**
 * Somebody who signs in, as other modules see them.
 *
 * @param language {@code fr} or {@code en}
 * @param enabled whether they may sign in
 * @param joined whether they have chosen a password
 * @param secondFactor whether a code of their telephone is asked at each sign-in
 */
public record Person(
        AccountId id,
        String name,
        String email,
        Set<Role> roles,
        String language,
        boolean enabled,
        boolean joined,
        boolean secondFactor) {

    public Person {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
