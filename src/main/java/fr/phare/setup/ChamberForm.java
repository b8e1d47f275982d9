package fr.phare.setup;

import fr.phare.chamber.ChamberKind;
import fr.phare.chamber.Department;
import fr.phare.chamber.Departments;
import fr.phare.chamber.NewChamber;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.Map;
import java.util.Optional;

/** What is typed about the chamber, as typed. */
record ChamberForm(String name, String kind, String department) {

    /** What was meant; the département is where the first cell is. */
    record Parts(NewChamber chamber, Department department) {}

    static ChamberForm of(Map<String, String> typed) {
        return new ChamberForm(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("department", ""));
    }

    Optional<Parts> read(Words words, FieldErrors errors) {
        if (name.isEmpty() || name.length() > NewChamber.LONGEST_NAME) {
            errors.add("name", words.t("setup.error.chamber-name", NewChamber.LONGEST_NAME));
        }
        Optional<ChamberKind> known = ChamberKind.read(kind);
        if (known.isEmpty()) {
            errors.add("kind", words.t("setup.error.kind"));
        }
        Optional<Department> place = Departments.find(department);
        if (place.isEmpty()) {
            errors.add("department", words.t("setup.error.department"));
        }
        return errors.isEmpty() && known.isPresent() && place.isPresent()
                ? Optional.of(new Parts(new NewChamber(name, known.get()), place.get()))
                : Optional.empty();
    }
}
