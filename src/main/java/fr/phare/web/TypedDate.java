package fr.phare.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as date fields send them, or as people type them where a browser has no such field. */
public final class TypedDate {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]")
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private TypedDate() {}

    /**
     * {@code 2026-12-24} or {@code 24/12/2026}, of the years 1900 to 9999: the calendar of Java
     * goes on where that of the database ends, and a day more than its last one is an error.
     */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** A date field, except around a text which such a field would not show. */
    public static String inputFor(String value) {
        boolean shown = value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}");
        return shown ? "date" : "text";
    }
}
