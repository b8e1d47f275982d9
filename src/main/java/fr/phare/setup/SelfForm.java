package fr.phare.setup;

import fr.phare.access.Role;
import fr.phare.account.NewPerson;
import fr.phare.web.EmailAddress;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is typed about the person who opens the cell.
 *
 * @param passwordHash of the password chosen on this page; empty while none is
 */
record SelfForm(String name, String email, boolean manager, String passwordHash) {

    static SelfForm of(Map<String, String> typed) {
        return new SelfForm(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("email", ""),
                typed.isEmpty() || typed.containsKey("manager"),
                typed.getOrDefault("passwordHash", ""));
    }

    boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    /**
     * @param taken whether an account has that e-mail address already
     */
    Optional<NewPerson> read(Predicate<String> taken, Words words, FieldErrors errors) {
        if (name.isEmpty() || name.length() > NewPerson.LONGEST_NAME) {
            errors.add("name", words.t("account.error.name"));
        }
        if (!EmailAddress.isReadable(email)) {
            errors.add("email", words.t("account.error.email"));
        } else if (taken.test(email)) {
            errors.add("email", words.t("account.error.email-taken"));
        }
        if (!hasPassword()) {
            errors.add("password", words.t("setup.error.password"));
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        if (manager) {
            roles.add(Role.MANAGER);
        }
        return Optional.of(new NewPerson(email, name, roles, words.locale().getLanguage()));
    }

    @Override
    public String toString() {
        return "SelfForm";
    }
}
