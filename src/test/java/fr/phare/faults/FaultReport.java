package fr.phare.faults;

import java.util.List;
import java.util.StringJoiner;

/** The results as docs/faults.md shows them. */
final class FaultReport {

    private static final String HEAD =
            """
            # Faults

            Written by `./phare faults`: what was broken on purpose while people used the packaged
            archive, and what held all the same. n/n is how often something held, of how many times
            it was looked at. How to repeat it, and what each fault does:
            [CONTRIBUTING.md](../CONTRIBUTING.md#faults).
            """;

    private FaultReport() {}

    static String of(List<Result> results) {
        StringJoiner text = new StringJoiner("\n");
        text.add(HEAD);
        text.add("| fault | held | of | |");
        text.add("|---|---|---|---|");
        for (Result result : results) {
            long held = result.counts().values().stream().mapToLong(Findings.Count::held).sum();
            long of = result.counts().values().stream().mapToLong(Findings.Count::of).sum();
            text.add(
                    "| [%s](#%s) | %d | %d | %s |"
                            .formatted(
                                    result.title(),
                                    result.name(),
                                    held,
                                    of,
                                    result.isSound() ? "" : "**broken**"));
        }
        results.forEach(result -> text.add(section(result)));
        return text + "\n";
    }

    private static String section(Result result) {
        StringJoiner text = new StringJoiner("\n");
        text.add("\n## " + result.name() + "\n");
        text.add(result.title() + ".\n");
        text.add(
                "%s, seed %d, %d minutes, %s.\n"
                        .formatted(
                                result.day(), result.seed(), result.minutes(), result.machine()));
        text.add("| looked at | held |");
        text.add("|---|---|");
        result.counts().forEach((what, count) -> text.add("| " + what + " | " + count + " |"));
        text.add("");
        result.remarks().forEach(remark -> text.add("- " + remark));
        text.add("");
        if (result.broken().isEmpty()) {
            text.add("Surprises: none.");
        } else {
            text.add("Surprises:\n");
            result.broken().forEach(one -> text.add("- " + one));
        }
        return text.toString();
    }
}
