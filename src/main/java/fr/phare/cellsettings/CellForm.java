package fr.phare.cellsettings;

import fr.phare.chamber.CellDetails;
import fr.phare.chamber.Department;
import fr.phare.chamber.Departments;
import fr.phare.chamber.NewCell;
import fr.phare.phone.PhoneNumber;
import fr.phare.phone.PhonePolicy;
import fr.phare.phone.PhoneReading;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is typed about a cell, as typed, beside its hours.
 *
 * @param served codes of other départements, in any writing: {@code 62, 80}
 */
public record CellForm(
        String name, String slug, String phone, String zone, String department, String served) {

    private static final int LONGEST_SERVED = 500;

    /** What one would type to get {@code details}. */
    static CellForm of(CellDetails details) {
        return new CellForm(
                details.name(),
                details.slug(),
                new PhoneNumber(details.phone()).display(),
                details.zone().getId(),
                details.department(),
                String.join(", ", details.served()));
    }

    static CellForm empty() {
        return of(Map.of());
    }

    public static CellForm of(Map<String, String> sent) {
        return new CellForm(
                text(sent, "name"),
                text(sent, "slug"),
                text(sent, "phone"),
                text(sent, "zone"),
                text(sent, "department"),
                text(sent, "served"));
    }

    CellForm withSlug(String other) {
        return new CellForm(name, other, phone, zone, department, served);
    }

    /** Control characters go: they are typed by nobody, and PostgreSQL keeps no zero. */
    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** What was meant; else empty, and {@code errors} say why, in the order of the form. */
    public Optional<CellDetails> read(PhonePolicy phones, Words words, FieldErrors errors) {
        if (name.isEmpty() || name.length() > NewCell.LONGEST_NAME) {
            errors.add("name", words.t("cellsettings.error.name", NewCell.LONGEST_NAME));
        }
        if (!NewCell.isSlug(slug)) {
            errors.add("slug", words.t("cellsettings.error.slug"));
        }
        Optional<String> number = number(phones, words, errors);
        Optional<Department> home = Departments.find(department);
        if (home.isEmpty()) {
            errors.add("department", words.t("cellsettings.error.department"));
        }
        List<String> others = served(words, errors);
        Optional<ZoneId> there =
                Departments.zones().stream().filter(one -> one.getId().equals(zone)).findFirst();
        if (there.isEmpty()) {
            errors.add("zone", words.t("cellsettings.error.zone"));
        }
        if (!errors.isEmpty() || number.isEmpty() || home.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        String code = home.get().code();
        return Optional.of(
                new CellDetails(
                        name,
                        slug,
                        number.get(),
                        there.get(),
                        code,
                        others.stream().filter(other -> !other.equals(code)).toList()));
    }

    private Optional<String> number(PhonePolicy phones, Words words, FieldErrors errors) {
        return switch (phones.readShown(phone)) {
            case PhoneReading.Accepted(PhoneNumber read) -> Optional.of(read.e164());
            case PhoneReading.Refused refused -> {
                errors.add("phone", words.t("cellsettings.error.phone"));
                yield Optional.empty();
            }
        };
    }

    private List<String> served(Words words, FieldErrors errors) {
        List<String> codes = new ArrayList<>();
        if (served.length() > LONGEST_SERVED) {
            errors.add("served", words.t("cellsettings.error.served-long"));
            return codes;
        }
        for (String part : served.split("[\\s,;/+]+", -1)) {
            Optional<Department> known = Departments.find(part);
            known.ifPresent(one -> codes.add(one.code()));
            if (known.isEmpty() && !part.isEmpty()) {
                errors.add("served", words.t("cellsettings.error.served", part));
            }
        }
        return codes.stream().distinct().sorted().toList();
    }
}
