package fr.phare.setup;

import fr.phare.access.Role;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.cellsettings.CellForm;
import fr.phare.chamber.Cells;
import fr.phare.chamber.Department;
import fr.phare.chamber.Departments;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.WeekForm;
import fr.phare.invite.ListedPerson;
import fr.phare.invite.PeopleList;
import fr.phare.phone.PhonePolicy;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was typed into the wizard, and says page by page what is wrong with it. */
@Component
class Preparation {

    private final Cells cells;
    private final People people;
    private final PhonePolicy phones;

    Preparation(Cells cells, People people, PhonePolicy phones) {
        this.cells = cells;
        this.people = people;
        this.phones = phones;
    }

    /** The first page that is not filled in well; the last page where all are. */
    Step firstUnfinished(Draft draft, Words words) {
        return Arrays.stream(Step.values())
                .filter(step -> step == Step.OPEN || !isFinished(step, draft, words))
                .findFirst()
                .orElse(Step.OPEN);
    }

    boolean isFinished(Step step, Draft draft, Words words) {
        return draft.has(step) && errors(step, draft, words).isEmpty();
    }

    FieldErrors errors(Step step, Draft draft, Words words) {
        FieldErrors errors = new FieldErrors();
        switch (step) {
            case CHAMBER -> ChamberForm.of(draft.of(step)).read(words, errors);
            case CELL -> cell(draft, words, errors);
            case SELF -> SelfForm.of(draft.of(step)).read(people::isTaken, words, errors);
            case COLLEAGUES ->
                    list(draft).refusal(words).ifPresent(refusal -> errors.add("list", refusal));
            case OPEN -> {}
        }
        return errors;
    }

    private Optional<NewCell> cell(Draft draft, Words words, FieldErrors errors) {
        Map<String, String> typed = cellFields(draft);
        var parts = CellForm.of(typed).read(phones, words, errors);
        var hours = WeekForm.of(typed).read(words, errors);
        if (parts.isEmpty() || hours.isEmpty()) {
            return Optional.empty();
        }
        if (cells.bySlug(parts.get().slug()).isPresent()) {
            errors.add("slug", words.t("cellsettings.error.slug-taken"));
            return Optional.empty();
        }
        return parts.map(
                cell ->
                        new NewCell(
                                cell.slug(),
                                cell.name(),
                                cell.phone(),
                                cell.zone(),
                                cell.department(),
                                hours.get()));
    }

    /** What was typed about the cell; what was not is proposed from its département. */
    Map<String, String> cellFields(Draft draft) {
        Map<String, String> fields = new HashMap<>();
        Optional<Department> place = Departments.find(draft.get(Step.CHAMBER, "department"));
        place.ifPresent(
                department -> {
                    fields.put("department", department.code());
                    fields.put("zone", Departments.zone(department.code()).getId());
                    fields.put("name", department.name());
                });
        fields.put(WeekForm.FIELD, "office");
        fields.putAll(draft.of(Step.CELL));
        place.ifPresent(department -> fields.put("department", department.code()));
        if (fields.getOrDefault("slug", "").isBlank()) {
            fields.put("slug", cells.freeSlug(fields.getOrDefault("name", "")));
        }
        return fields;
    }

    static PeopleList list(Draft draft) {
        Map<String, String> typed = draft.of(Step.COLLEAGUES);
        return typed.isEmpty()
                ? PeopleList.EMPTY
                : new PeopleList(typed.getOrDefault("list", ""), typed.getOrDefault("role", ""));
    }

    /** The rows of the list; the person who opens the cell needs no invitation of their own. */
    List<ListedPerson> colleagues(Draft draft, Words words) {
        String self = draft.get(Step.SELF, "email");
        return list(draft)
                .people(
                        email -> email.equalsIgnoreCase(self) || people.isTaken(email),
                        EnumSet.allOf(Role.class),
                        words);
    }

    /** Everything that opening needs, where every page is filled in well. */
    Optional<Prepared> prepared(Draft draft, Words words) {
        if (firstUnfinished(draft, words) != Step.OPEN) {
            return Optional.empty();
        }
        FieldErrors errors = new FieldErrors();
        var chamber = ChamberForm.of(draft.of(Step.CHAMBER)).read(words, errors);
        var cell = cell(draft, words, errors);
        SelfForm self = SelfForm.of(draft.of(Step.SELF));
        var person = self.read(people::isTaken, words, errors);
        if (chamber.isEmpty() || cell.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        List<NewPerson> colleagues =
                colleagues(draft, words).stream()
                        .filter(ListedPerson::isGood)
                        .map(listed -> listed.person(words.locale().getLanguage()))
                        .toList();
        return Optional.of(
                new Prepared(
                        chamber.get().chamber(),
                        cell.get(),
                        person.get(),
                        self.passwordHash(),
                        colleagues));
    }
}
