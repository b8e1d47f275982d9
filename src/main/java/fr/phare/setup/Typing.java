package fr.phare.setup;

import fr.phare.account.PasswordWords;
import fr.phare.account.People;
import fr.phare.chamber.WeekForm;
import fr.phare.invite.ListForm;
import fr.phare.invite.PeopleList;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes what a page of the wizard sent into the draft. Of a password only its hash is kept. */
@Component
class Typing {

    private final People people;

    Typing(People people) {
        this.people = people;
    }

    /** What a page sent. */
    record Sent(Map<String, String> fields, @Nullable MultipartFile file) {

        String line(String name) {
            return fields.getOrDefault(name, "").replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        }

        boolean hasFile() {
            return file != null && !file.isEmpty();
        }
    }

    /** The draft with what {@code sent} holds; {@code errors} name what could not be taken. */
    Draft take(Step step, Draft draft, Sent sent, Words words, FieldErrors errors) {
        return switch (step) {
            case CHAMBER -> chamber(draft, sent);
            case CELL -> draft.with(step, lines(sent, cellFields()));
            case SELF -> self(draft, sent, words, errors);
            case COLLEAGUES -> colleagues(draft, sent, words, errors);
            case OPEN -> draft;
        };
    }

    /** Another département has another time: what was proposed for the first is forgotten. */
    private static Draft chamber(Draft draft, Sent sent) {
        Map<String, String> fields = lines(sent, List.of("name", "kind", "department"));
        boolean moved = !draft.get(Step.CHAMBER, "department").equals(fields.get("department"));
        Draft taken = draft.with(Step.CHAMBER, fields);
        return moved && draft.has(Step.CELL) ? taken.without(Step.CELL, "zone") : taken;
    }

    private static List<String> cellFields() {
        List<String> names = new ArrayList<>(List.of("name", "slug", "phone", "zone"));
        names.add(WeekForm.FIELD);
        for (DayOfWeek day : DayOfWeek.values()) {
            names.add(WeekForm.field(day));
        }
        return names;
    }

    private static Map<String, String> lines(Sent sent, List<String> names) {
        Map<String, String> lines = new HashMap<>();
        names.forEach(name -> lines.put(name, sent.line(name)));
        return lines;
    }

    private Draft self(Draft draft, Sent sent, Words words, FieldErrors errors) {
        Map<String, String> fields = lines(sent, List.of("name", "email"));
        if (sent.fields().containsKey("manager")) {
            fields.put("manager", "on");
        }
        String chosen = draft.get(Step.SELF, "passwordHash");
        String password = sent.fields().getOrDefault("password", "");
        if (!password.isEmpty()) {
            List<String> personal = List.copyOf(fields.values());
            PasswordWords.weakness(words, password, personal)
                    .ifPresentOrElse(
                            weakness -> errors.add("password", weakness),
                            () -> fields.put("passwordHash", people.hash(password)));
        }
        if (!chosen.isEmpty()) {
            fields.putIfAbsent("passwordHash", chosen);
        }
        return draft.with(Step.SELF, fields);
    }

    private static Draft colleagues(Draft draft, Sent sent, Words words, FieldErrors errors) {
        PeopleList list =
                ListForm.read(
                        sent.fields().getOrDefault(ListForm.LIST, ""),
                        sent.line("role"),
                        sent.file(),
                        words,
                        errors);
        return draft.with(Step.COLLEAGUES, Map.of(ListForm.LIST, list.text(), "role", list.role()));
    }
}
