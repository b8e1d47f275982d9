package fr.phare.queue;

import fr.phare.access.AccountId;
import fr.phare.access.Viewer;
import java.util.Set;

/** Who reaches for the next entry. */
public record Taker(AccountId account, Set<Tier> tiers) {

    public Taker {
        tiers = Set.copyOf(tiers);
    }

    public static Taker of(Viewer viewer) {
        return new Taker(viewer.id(), Tier.of(viewer.roles()));
    }
}
