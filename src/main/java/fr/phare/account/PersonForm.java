package fr.phare.account;

import fr.phare.access.Role;
import fr.phare.access.RoleGrants;
import fr.phare.access.Viewer;
import fr.phare.web.EmailAddress;
import fr.phare.web.Page;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed about a person to invite, as typed.
 *
 * @param mailed whether they are written to; else the link is shown to hand it over
 */
record PersonForm(String name, String email, Set<Role> roles, boolean mailed) {

    static final PersonForm EMPTY = new PersonForm("", "", Set.of(), true);

    static PersonForm of(String name, String email, List<String> roles, boolean mailed) {
        return new PersonForm(name, email, roles(roles), mailed);
    }

    /** The roles named; others are ignored, since no form of ours sends them. */
    static Set<Role> roles(Collection<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .forEach(roles::add);
        return roles;
    }

    /**
     * @param inviting who invites: they give what they may
     */
    Map<String, String> errors(Page page, Viewer inviting) {
        Map<String, String> errors = new LinkedHashMap<>();
        checkName(page, name, errors);
        String address = email.strip();
        if (!EmailAddress.isReadable(address)) {
            errors.put("email", page.t("account.error.email"));
        }
        if (roles.isEmpty()) {
            errors.put("roles", page.t("account.error.roles"));
        } else if (!RoleGrants.givableBy(inviting.roles()).containsAll(roles)) {
            errors.put("roles", page.t("account.error.administrators-only"));
        }
        return errors;
    }

    static void checkName(Page page, String name, Map<String, String> errors) {
        boolean control = name.chars().anyMatch(Character::isISOControl);
        if (name.isBlank() || name.length() > NewPerson.LONGEST_NAME || control) {
            errors.put("name", page.t("account.error.name"));
        }
    }

    NewPerson person(String language) {
        return new NewPerson(email, name, roles, language);
    }

    @Override
    public String toString() {
        return "PersonForm" + roles;
    }
}
