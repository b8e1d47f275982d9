package fr.phare.access;

import static fr.phare.access.Action.*;
import static fr.phare.access.Role.*;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table of permissions: what is not granted here is refused. */
public final class Permissions {

    private static final Map<Role, Set<Action>> TABLE = new EnumMap<>(Role.class);

    static {
        Set<Action> listening =
                EnumSet.of(
                        SEE_QUEUE,
                        TAKE_REQUEST,
                        REGISTER_CONTACT,
                        READ_CASE,
                        WRITE_CASE,
                        SEND_RECAP,
                        READ_CATALOGUE,
                        OWN_ACCOUNT);
        grant(FRONT_DESK, listening);
        grant(ECONOMIC_ADVISER, listening);
        grant(SPECIALIST, listening);
        grant(MANAGER, listening);
        grant(MANAGER, EnumSet.of(MANAGE_HOURS, MANAGE_SETTINGS, READ_MAILBOX, READ_JOURNAL));
        grant(MANAGER, EnumSet.of(MANAGE_CELLS, MANAGE_TEAM, SEE_SETUP, OPEN_SETTINGS));
        grant(MANAGER, EnumSet.of(MANAGE_PEOPLE, REASSIGN_REQUEST));
        grant(MANAGER, EnumSet.of(EXPORT_REQUESTS, IMPORT_REQUESTS));
        grant(WATCH_EDITOR, EnumSet.of(READ_CATALOGUE, OWN_ACCOUNT));
        grant(ADMINISTRATOR, EnumSet.of(READ_JOURNAL, SEE_SETUP, OPEN_SETTINGS, OWN_ACCOUNT));
        grant(ADMINISTRATOR, EnumSet.of(MANAGE_PEOPLE, NAME_ADMINISTRATORS));
    }

    private Permissions() {}

    private static void grant(Role role, Set<Action> actions) {
        TABLE.computeIfAbsent(role, r -> EnumSet.noneOf(Action.class)).addAll(actions);
    }

    /** Whether {@code role} alone allows {@code action}. */
    public static boolean allows(Role role, Action action) {
        return TABLE.getOrDefault(role, Set.of()).contains(action);
    }

    /** Whether any of {@code roles} allows {@code action}. */
    public static boolean allow(Collection<Role> roles, Action action) {
        return roles.stream().anyMatch(role -> allows(role, action));
    }
}
