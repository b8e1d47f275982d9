package fr.phare.queue;

import fr.phare.access.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Whose work an entry is: the first who listen, then those who know more of the matter. */
public enum Tier {
    FRONT_DESK(Role.FRONT_DESK),
    ECONOMIC(Role.ECONOMIC_ADVISER),
    SPECIALIST(Role.SPECIALIST);

    private final Role role;

    Tier(Role role) {
        this.role = role;
    }

    /** The tiers of somebody with {@code roles}; managers help where help is needed first. */
    public static Set<Tier> of(Collection<Role> roles) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        for (Tier tier : values()) {
            if (roles.contains(tier.role)) {
                tiers.add(tier);
            }
        }
        return tiers.isEmpty() ? EnumSet.of(FRONT_DESK) : tiers;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tier read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
