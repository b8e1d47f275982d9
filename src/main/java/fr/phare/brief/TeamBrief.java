package fr.phare.brief;

import fr.phare.access.AccountId;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseLists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a manager wants to know of everybody's cases when they come.
 *
 * @param today the first of {@code todayCount}
 * @param late the first of {@code lateCount}, the longest late first
 * @param loads of everybody who has open cases, also of who is away or left
 */
record TeamBrief(
        List<CaseFile> today,
        int todayCount,
        List<CaseFile> late,
        int lateCount,
        List<CaseLists.Load> loads,
        Map<AccountId, String> names,
        Set<AccountId> away) {

    /** The cases that it shows. */
    Set<UUID> shown() {
        return Stream.concat(today.stream(), late.stream())
                .map(file -> file.id().value())
                .collect(Collectors.toSet());
    }

    String name(AccountId account) {
        return names.getOrDefault(account, "?");
    }

    boolean isAway(AccountId account) {
        return away.contains(account);
    }

    @Override
    public String toString() {
        return "TeamBrief";
    }
}
