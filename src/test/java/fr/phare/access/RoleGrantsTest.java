package fr.phare.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoleGrantsTest {

    @Test
    void administratorsGiveEveryRoleManagersEveryOtherAndTheRestNone() {
        assertThat(RoleGrants.givableBy(Set.of(Role.ADMINISTRATOR))).containsExactly(Role.values());
        assertThat(RoleGrants.givableBy(Set.of(Role.MANAGER)))
                .containsExactlyInAnyOrder(
                        Role.FRONT_DESK,
                        Role.ECONOMIC_ADVISER,
                        Role.SPECIALIST,
                        Role.MANAGER,
                        Role.WATCH_EDITOR);
        assertThat(RoleGrants.givableBy(Set.of(Role.SPECIALIST, Role.WATCH_EDITOR))).isEmpty();
    }

    @Property
    void onlyAdministratorsTouchWhoIsOne(@ForAll Set<Role> own, @ForAll Set<Role> others) {
        Set<Role> held = EnumSet.of(Role.ADMINISTRATOR);
        held.addAll(others);

        assertThat(RoleGrants.mayChange(own, held)).isEqualTo(own.contains(Role.ADMINISTRATOR));
    }

    @Property
    void whoMayChangeAnAccountCouldGiveEachOfItsRoles(
            @ForAll Set<Role> own, @ForAll Set<Role> held) {
        if (RoleGrants.mayChange(own, held)) {
            assertThat(RoleGrants.givableBy(own)).containsAll(held);
        }
    }

    @Property
    void nobodyGivesARoleThatMayMoreThanTheyDoThemselves(@ForAll Set<Role> own) {
        if (!own.contains(Role.ADMINISTRATOR)) {
            for (Role given : RoleGrants.givableBy(own)) {
                for (Action action : Action.values()) {
                    assertThat(!Permissions.allows(given, action) || Permissions.allow(own, action))
                            .as("%s by %s gives %s", given, own, action)
                            .isTrue();
                }
            }
        }
    }
}
