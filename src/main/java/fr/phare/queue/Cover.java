package fr.phare.queue;

import fr.phare.access.AccountId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is away or takes requests no more, and who stands in for them: what waits for somebody who is
 * away is their colleague's meanwhile, or everybody's. Nobody stands in while they are away
 * themselves. Pure.
 *
 * @param standIns by who is away, the colleague in charge, where there is one
 */
public record Cover(Set<AccountId> away, Map<AccountId, AccountId> standIns) {

    /** Everybody is there. */
    public static final Cover NONE = new Cover(Set.of(), Map.of());

    public Cover {
        away = Set.copyOf(away);
        standIns = Map.copyOf(standIns);
    }

    /** Whose requests those of {@code owner} are now; null: everybody's. */
    @Nullable AccountId inCharge(@Nullable AccountId owner) {
        if (owner == null || !away.contains(owner)) {
            return owner;
        }
        AccountId standIn = standIns.get(owner);
        return standIn == null || away.contains(standIn) ? null : standIn;
    }

    /** Those whose requests are {@code account}’s now: their own and of whom they stand in for. */
    public Set<AccountId> coveredBy(AccountId account) {
        Stream<AccountId> others =
                standIns.keySet().stream().filter(owner -> account.equals(inCharge(owner)));
        return Stream.concat(Stream.of(account), others).collect(Collectors.toUnmodifiableSet());
    }
}
