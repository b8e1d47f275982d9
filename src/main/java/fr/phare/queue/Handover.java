package fr.phare.queue;

import fr.phare.access.AccountId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom an entry is passed on, and why.
 *
 * @param colleague whose it is now; null: anybody's of the tier
 * @param tier null: the same as before
 */
public record Handover(@Nullable AccountId colleague, @Nullable Tier tier, Why reason) {

    /** Why somebody does not take, or keep, a person on. */
    public enum Why {
        /** They know one another. */
        CONFLICT,
        /** It takes somebody who knows more of the matter. */
        OTHER_SKILL,
        /** It takes another language. */
        LANGUAGE,
        /** They were asked for by name, or follow the business already. */
        KNOWN_BY_OTHER,
        /** No time before the promise. */
        NO_TIME,
        /** Whoever had it is not there; said by others only. */
        HOLDER_GONE;

        /** Those that whoever holds it can have. */
        public static Set<Why> ofHolder() {
            return EnumSet.complementOf(EnumSet.of(HOLDER_GONE));
        }
    }
}
