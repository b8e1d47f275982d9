package fr.phare.export;

import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From the first moment of a day to the last of another.
 *
 * @param before exclusive
 */
record Range(Instant from, Instant before) {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** The days of {@code form}, or null where {@code errors} then says why not. */
    static @Nullable Range read(
            ExportForm form, LocalDate today, ZoneId zone, Words words, FieldErrors errors) {
        Optional<LocalDate> first = ExportForm.day(form.du(), BEGINNING);
        Optional<LocalDate> last = ExportForm.day(form.au(), today);
        if (first.isEmpty()) {
            errors.add("du", words.t("export.error.day"));
        }
        if (last.isEmpty()) {
            errors.add("au", words.t("export.error.day"));
        }
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        if (last.get().isBefore(first.get())) {
            errors.add("au", words.t("export.error.order"));
            return null;
        }
        return new Range(
                first.get().atStartOfDay(zone).toInstant(),
                last.get().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
