package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.team.Absences;
import fr.phare.team.Away;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which colleagues are away now. */
@Component
class AwayLines {

    private final Absences absences;
    private final Names names;

    AwayLines(Absences absences, Names names) {
        this.absences = absences;
        this.names = names;
    }

    List<AwayLine> all() {
        List<Away> away = absences.away();
        if (away.isEmpty()) {
            return List.of();
        }
        Map<AccountId, String> everybody = names.all();
        return away.stream().map(one -> line(one, everybody)).toList();
    }

    /** By who is away. */
    Map<AccountId, AwayLine> byAccount() {
        return all().stream()
                .collect(
                        Collectors.toMap(line -> line.away().account(), line -> line, (a, b) -> a));
    }

    private static AwayLine line(Away away, Map<AccountId, String> names) {
        AccountId deputy = away.deputy();
        return new AwayLine(
                away,
                names.getOrDefault(away.account(), "?"),
                deputy == null ? "" : names.getOrDefault(deputy, "?"));
    }
}
