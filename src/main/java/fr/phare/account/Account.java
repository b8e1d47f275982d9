package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.storage.ChamberId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of {@code account.account}. */
record Account(
        AccountId id,
        ChamberId chamber,
        String email,
        String name,
        Set<Role> roles,
        String language,
        boolean enabled,
        @Nullable String passwordHash,
        @Nullable String totpSecret) {

    Viewer viewer() {
        return new Viewer(id.value(), chamber.value(), name, roles, language);
    }

    Person person() {
        return new Person(
                id, name, email, roles, language, enabled, hasPassword(), hasSecondFactor());
    }

    boolean hasSecondFactor() {
        return totpSecret != null;
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    /** What a password must not contain. */
    List<String> personalWords() {
        return List.of(email, name);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
