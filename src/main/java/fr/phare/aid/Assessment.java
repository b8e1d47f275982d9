package fr.phare.aid;

import fr.phare.expression.Relation;
import fr.phare.expression.Working;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of one aid for one business.
 *
 * @param version the rules that were applied; null where none holds (ended, not yet)
 * @param turn the day it ended or begins, where it is ended or not yet; the day may be unknown
 * @param reasons one for each named condition, in the order of the catalogue
 * @param missing facts that could still change the status, the most useful first
 */
public record Assessment(
        Aid aid,
        Status status,
        @Nullable AidVersion version,
        @Nullable LocalDate turn,
        List<Reason> reasons,
        List<FactId> missing,
        List<AmountLine> amounts) {

    public Assessment {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        amounts = List.copyOf(amounts);
    }

    /** Whether it may still be granted. */
    public boolean isOpen() {
        return status.isOpen();
    }

    /** In the order they are shown. Only the operator decides. */
    public enum Status {
        LIKELY,
        CASE_BY_CASE,
        TO_CHECK,
        NOT_ELIGIBLE,
        NOT_YET,
        ENDED;

        /** Whether an aid may still be granted. */
        public boolean isOpen() {
            return this == LIKELY || this == CASE_BY_CASE || this == TO_CHECK;
        }
    }

    /** Whether a condition holds. */
    public enum State {
        MET,
        FAILED,
        /** Facts are missing to tell. */
        MISSING,
        /** The rule is not verified, or sources differ at this very point. */
        UNSETTLED
    }

    /**
     * How one condition turned out.
     *
     * @param blocking whether it alone stands, or helps to stand, in the way
     * @param gaps how far from the threshold, where it failed on numbers
     * @param missing facts it waits for
     */
    public record Reason(
            String condition,
            LocalText label,
            State state,
            boolean blocking,
            List<Gap> gaps,
            List<FactId> missing,
            String source) {

        public Reason {
            gaps = List.copyOf(gaps);
            missing = List.copyOf(missing);
        }
    }

    /** A number and what it would have had to be. */
    public record Gap(Fact fact, FactValue actual, Relation needed, FactValue threshold) {}

    /**
     * An amount in cents, or a range: where the rules give one, or while facts are missing.
     *
     * @param capped whether rules set the largest; where not, only a missing answer bounds it
     * @param from how the smallest was computed
     * @param to how the largest was computed
     * @param missing facts that could narrow it
     */
    public record AmountLine(
            LocalText label,
            AidVersion.Per per,
            long fromCents,
            long toCents,
            boolean capped,
            Working from,
            Working to,
            List<FactId> missing,
            String source,
            boolean verified) {

        public AmountLine {
            missing = List.copyOf(missing);
        }

        /** Whether there is anything to say: a number above zero, or a range that rules close. */
        public boolean isTelling() {
            return capped && toCents > 0;
        }
    }

    Assessment withMissing(List<FactId> ordered) {
        return new Assessment(aid, status, version, turn, reasons, ordered, amounts);
    }
}
