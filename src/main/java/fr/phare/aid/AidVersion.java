package fr.phare.aid;

import fr.phare.expression.Formula;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an aid for a period.
 *
 * @param discretionary the operator decides freely: "case by case" is the best that can be said
 * @param lastChecked when somebody last compared this with its sources
 * @param ref the version and the hash of all that it depends on
 * @param content that same, as canonical JSON, see {@link AidVersions}
 */
public record AidVersion(
        Ref ref,
        Span span,
        State state,
        boolean discretionary,
        Condition conditions,
        List<Amount> amounts,
        List<Source> sources,
        LocalDate lastChecked,
        Assurance sure,
        String content) {

    public AidVersion {
        amounts = List.copyOf(amounts);
        sources = List.copyOf(sources);
    }

    /** All names its rules and amounts use. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        conditions
                .tests()
                .flatMap(test -> Stream.of(test.when(), test.disputedWhen()))
                .filter(Objects::nonNull)
                .forEach(rule -> names.addAll(rule.names()));
        for (Amount amount : amounts) {
            names.addAll(amount.from().names());
            names.addAll(amount.to().names());
        }
        return names;
    }

    /** Whether answers may rest on it. */
    boolean isFirm() {
        return state == State.IN_FORCE;
    }

    /** What a recap pins: aid, version, and SHA-256 of the content in hexadecimal. */
    public record Ref(AidId aid, String version, String contentHash) {}

    /** How firm a version is. */
    public enum State {
        /** It holds, held or will hold. */
        IN_FORCE,
        /** Said by the State, not yet published as law: nobody is told that it holds. */
        ANNOUNCED,
        /** Published or announced, then withdrawn before it held. Kept for its history only. */
        CANCELLED
    }

    /** How sure the sources make it. */
    public enum Assurance {
        OFFICIAL,
        SECONDARY
    }

    /** A law or a publication; the address may be empty. */
    public record Source(String title, String url) {}

    /** What an amount is paid for. */
    public enum Per {
        HOUR,
        DAY,
        MONTH,
        TOTAL
    }

    /**
     * An amount in cents, or a range where {@code from} and {@code to} differ: it lies between
     * them.
     */
    public record Amount(
            String id,
            LocalText label,
            Per per,
            Formula from,
            Formula to,
            String source,
            boolean verified) {}

    /**
     * When a version holds: days of assessment, and months concerned. All bounds are inclusive.
     *
     * @param validFrom first day of assessment
     * @param validTo last day of assessment; open where null
     * @param concernsFrom first month; open where null
     * @param concernsTo last month; open where null
     */
    public record Span(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable YearMonth concernsFrom,
            @Nullable YearMonth concernsTo) {

        boolean concerns(YearMonth month) {
            return !startsAfter(month) && (concernsTo == null || !month.isAfter(concernsTo));
        }

        boolean startsAfter(YearMonth month) {
            return concernsFrom != null && month.isBefore(concernsFrom);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }

        boolean overlaps(Span other) {
            return meets(validFrom, other.validTo)
                    && meets(other.validFrom, validTo)
                    && meets(concernsFrom, other.concernsTo)
                    && meets(other.concernsFrom, concernsTo);
        }

        private static <T extends Comparable<? super T>> boolean meets(
                @Nullable T from, @Nullable T to) {
            return from == null || to == null || from.compareTo(to) <= 0;
        }

        boolean reversed() {
            return !meets(validFrom, validTo) || !meets(concernsFrom, concernsTo);
        }
    }
}
