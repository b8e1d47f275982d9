package fr.phare.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the desk may have to say after an action; message key {@code desk.notice.<name>}. */
enum DeskNotice {
    TAKEN,
    NOBODY,
    GIVEN_BACK,
    LATER,
    CLOSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable DeskNotice read(@Nullable String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
