package fr.phare.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may give which roles, and change whose account: nobody touches an account that holds a role
 * they could not give.
 */
public final class RoleGrants {

    private RoleGrants() {}

    /** The roles that somebody who holds {@code own} may give and withdraw. */
    public static Set<Role> givableBy(Collection<Role> own) {
        if (!Permissions.allow(own, Action.MANAGE_PEOPLE)) {
            return Set.of();
        }
        return Permissions.allow(own, Action.NAME_ADMINISTRATORS)
                ? EnumSet.allOf(Role.class)
                : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    }

    /** Whether somebody who holds {@code own} may change the account of who holds {@code held}. */
    public static boolean mayChange(Collection<Role> own, Collection<Role> held) {
        return Permissions.allow(own, Action.MANAGE_PEOPLE) && givableBy(own).containsAll(held);
    }
}
