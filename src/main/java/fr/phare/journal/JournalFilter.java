package fr.phare.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.phare.audit.Journal;
import fr.phare.web.FieldErrors;
import fr.phare.web.TypedDate;
import fr.phare.web.Words;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the journal as they stand in its address.
 *
 * @param du first day, or empty
 * @param au last day, or empty
 * @param qui an account's id, or empty
 * @param quoi of {@link Kind}, or empty
 */
record JournalFilter(
        @Nullable String du, @Nullable String au, @Nullable String qui, @Nullable String quoi) {

    /** What it was about; message key {@code journal.kind.<name>}. */
    enum Kind {
        CASES,
        REQUESTS,
        RECAPS,
        PEOPLE,
        SETTINGS,
        READING;

        /** The first words of what it was. */
        List<String> modules() {
            return switch (this) {
                case CASES -> List.of("casefile", "help", "retention");
                case REQUESTS -> List.of("callback", "queue", "imports");
                case RECAPS -> List.of("recap");
                case PEOPLE -> List.of("account", "invite", "team");
                case SETTINGS ->
                        List.of("settings", "office", "chamber", "cellsettings", "topic", "setup");
                case READING -> List.of("search", "export", "mail", "brief");
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    JournalFilter {
        du = text(du);
        au = text(au);
        qui = text(qui);
        quoi = text(quoi);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** What is to be read; a day that is none is said in {@code errors}, and lets all through. */
    Journal.Filter read(ZoneId zone, Words words, FieldErrors errors) {
        LocalDate first = day("du", text(du), words, errors);
        LocalDate last = day("au", text(au), words, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("au", words.t("journal.error.order"));
        }
        return new Journal.Filter(
                start(first, zone),
                start(last == null ? null : last.plusDays(1), zone),
                account(),
                kind());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate day(
            String field, String typed, Words words, FieldErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = TypedDate.read(typed);
        if (day.isEmpty()) {
            errors.add(field, words.t("journal.error.day"));
        }
        return day.orElse(null);
    }

    private @Nullable UUID account() {
        try {
            return text(qui).isEmpty() ? null : UUID.fromString(text(qui));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private List<String> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(quoi))
                .findFirst()
                .map(Kind::modules)
                .orElse(List.of());
    }

    boolean isEmpty() {
        return query().isEmpty();
    }

    /** Its part of an address, {@code du=2026-11-01&quoi=cases}; empty for none. */
    String query() {
        return Stream.of(part("du", du), part("au", au), part("qui", qui), part("quoi", quoi))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String part(String name, @Nullable String value) {
        String said = text(value);
        return said.isEmpty() ? "" : name + "=" + URLEncoder.encode(said, UTF_8);
    }

    /** The address of what is older than the trace {@code oldest}. */
    String older(long oldest) {
        String before = "/journal?avant=" + oldest;
        return isEmpty() ? before : before + "&" + query();
    }
}
