package fr.phare.callback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Moments as the API gives them: with the offset of the cell's zone. */
final class ApiMoments {

    private ApiMoments() {}

    static @Nullable OffsetDateTime maybe(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : at(instant, zone);
    }

    static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
