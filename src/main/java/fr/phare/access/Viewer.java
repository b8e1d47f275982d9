package fr.phare.access;

import fr.phare.storage.ChamberId;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The signed-in person, as kept in the session: what routes and screens need to know of them.
 *
 * @param language {@code fr} or {@code en}
 */
public record Viewer(UUID account, UUID chamberValue, String name, Set<Role> roles, String language)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public AccountId id() {
        return new AccountId(account);
    }

    public ChamberId chamber() {
        return new ChamberId(chamberValue);
    }

    public boolean may(Action action) {
        return Permissions.allow(roles, action);
    }

    /** The person of the current request, if somebody is signed in. */
    public static Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    /** Not the name: a principal ends up in logs. */
    @Override
    public String toString() {
        return "Viewer[" + account + "]";
    }
}
