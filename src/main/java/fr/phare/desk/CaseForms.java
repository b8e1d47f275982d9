package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Circle;
import fr.phare.casefile.Outcome;
import fr.phare.casefile.PersonRole;
import fr.phare.casefile.Stage;
import fr.phare.phone.PhoneNumber;
import fr.phare.phone.PhonePolicy;
import fr.phare.phone.PhoneReading;
import fr.phare.web.EmailAddress;
import fr.phare.web.FieldErrors;
import fr.phare.web.Surrogates;
import fr.phare.web.TypedDate;
import fr.phare.web.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the smaller forms of the adviser's page. */
@Component
class CaseForms {

    static final int LINE_LIMIT = 200;

    /** A person of the case; {@code personne} is their id when they are changed. */
    record PersonForm(
            @Nullable UUID personne,
            @Nullable PersonRole role,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String deceased,
            @Nullable String speaks,
            @Nullable Integer version) {

        /** What tells this form's fields from those of the other people on the page. */
        String key() {
            return personne == null ? PersonFields.NEW : personne.toString();
        }

        String field(String name) {
            return name + "-" + key();
        }

        int seen() {
            return version == null ? 0 : version;
        }

        @Override
        public String toString() {
            return "PersonForm";
        }
    }

    record MoveForm(
            @Nullable Stage stage,
            @Nullable String outcome,
            @Nullable UUID owner,
            @Nullable String nextStep,
            @Nullable String nextStepOn,
            @Nullable Integer version) {

        int seen() {
            return version == null ? 0 : version;
        }

        @Override
        public String toString() {
            return "MoveForm";
        }
    }

    private final Circle circle;
    private final PhonePolicy phones;
    private final Names names;

    CaseForms(Circle circle, PhonePolicy phones, Names names) {
        this.circle = circle;
        this.phones = phones;
        this.names = names;
    }

    FieldErrors savePerson(CaseId caseFile, PersonForm form, Words words) {
        FieldErrors errors = new FieldErrors();
        Circle.Entry person = person(form, words, errors);
        if (errors.isEmpty()) {
            save(caseFile, form, person, words, errors);
        }
        return errors;
    }

    /** The person as typed; {@code errors} say what cannot be kept of it. */
    Circle.Entry person(PersonForm form, Words words, FieldErrors errors) {
        String name = line(form.field("name"), text(form.name()), words, errors);
        if (name.isEmpty()) {
            errors.add(form.field("name"), words.t("desk.error.name"));
        }
        return new Circle.Entry(
                form.role() == null ? PersonRole.OTHER : form.role(),
                name,
                phone(form, words, errors),
                email(form, words, errors),
                form.deceased() != null,
                form.speaks() != null);
    }

    private void save(
            CaseId caseFile,
            PersonForm form,
            Circle.Entry person,
            Words words,
            FieldErrors errors) {
        if (form.personne() == null) {
            circle.add(caseFile, person);
            return;
        }
        switch (circle.change(caseFile, form.personne(), form.seen(), person)) {
            case DONE -> {}
            case NO_SUCH_PERSON ->
                    errors.add(form.field("name"), words.t("desk.error.person-gone"));
            case CHANGED_MEANWHILE ->
                    errors.add(form.field(Differences.FIELD), words.t("desk.error.meanwhile"));
        }
    }

    private static String text(@Nullable String raw) {
        return raw == null ? "" : raw.strip();
    }

    /** One line of text within the limit, without control characters. */
    String line(String field, String raw, Words words, FieldErrors errors) {
        String text = raw.strip();
        if (text.length() > LINE_LIMIT) {
            errors.add(field, words.t("desk.error.too-long", LINE_LIMIT));
        }
        if (text.chars().anyMatch(Character::isISOControl) || Surrogates.isBroken(text)) {
            errors.add(field, words.t("desk.error.characters"));
        }
        return text;
    }

    private @Nullable String phone(PersonForm form, Words words, FieldErrors errors) {
        String text = text(form.phone());
        if (text.isEmpty()) {
            return null;
        }
        return switch (phones.read(text)) {
            case PhoneReading.Accepted(PhoneNumber number) -> number.e164();
            case PhoneReading.Refused(PhoneReading.Reason reason) -> {
                errors.add(form.field("phone"), words.of("phone.refused", reason));
                yield null;
            }
        };
    }

    private static @Nullable String email(PersonForm form, Words words, FieldErrors errors) {
        String text = text(form.email());
        if (text.isEmpty()) {
            return null;
        }
        if (!EmailAddress.isReadable(text)) {
            errors.add(form.field("email"), words.t("desk.error.email"));
        }
        return text;
    }

    CaseFiles.@Nullable NextMove move(MoveForm form, Words words, FieldErrors errors) {
        Stage stage = form.stage();
        UUID owner = form.owner();
        if (stage == null) {
            errors.add("stage", words.t("desk.error.stage"));
        }
        if (owner == null || !names.caseworkers().containsKey(new AccountId(owner))) {
            errors.add("owner", words.t("desk.error.owner"));
        }
        String step = line("nextStep", text(form.nextStep()), words, errors);
        LocalDate on = day(text(form.nextStepOn()), words, errors);
        Outcome outcome = outcome(text(form.outcome()), words, errors);
        if (stage == null || owner == null || !errors.isEmpty()) {
            return null;
        }
        return new CaseFiles.NextMove(stage, outcome, new AccountId(owner), step, on);
    }

    private static @Nullable LocalDate day(String text, Words words, FieldErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day =
                TypedDate.read(text).filter(one -> one.getYear() >= 2000 && one.getYear() <= 2100);
        if (day.isEmpty()) {
            errors.add("nextStepOn", words.t("desk.error.day"));
        }
        return day.orElse(null);
    }

    private static @Nullable Outcome outcome(String text, Words words, FieldErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Outcome.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            errors.add("outcome", words.t("desk.error.outcome"));
            return null;
        }
    }
}
