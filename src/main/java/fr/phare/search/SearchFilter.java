package fr.phare.search;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which findings are shown; message key {@code search.filter.<name>}. */
enum SearchFilter {
    ALL("tout"),
    OPEN("ouverts"),
    CLOSED("clos"),
    REQUESTS("demandes");

    private final String code;

    SearchFilter(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static SearchFilter read(@Nullable String code) {
        String wanted = code == null ? "" : code.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.code.equals(wanted))
                .findFirst()
                .orElse(ALL);
    }

    boolean lets(Finding finding) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> finding.isOpen();
            case CLOSED -> finding instanceof Finding.OfCase && !finding.isOpen();
            case REQUESTS -> finding instanceof Finding.OfRequest;
        };
    }
}
