package fr.phare.callback;

import fr.phare.business.Siret;
import fr.phare.phone.PhoneNumber;
import fr.phare.phone.PhonePolicy;
import fr.phare.phone.PhoneReading;
import fr.phare.web.EmailAddress;
import fr.phare.web.FieldErrors;
import fr.phare.web.Surrogates;
import fr.phare.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed, field by field, and says in plain words what cannot be accepted. */
@Component
class AskRules {

    static final int NAME_LIMIT = 100;
    static final int TOPIC_LIMIT = 80;
    static final int MESSAGE_LIMIT = 2000;
    private static final Duration FURTHEST = Duration.ofDays(90);
    private static final Duration FORM_LEFT_OPEN = Duration.ofDays(1);

    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern CONTROL_OR_BREAK = Pattern.compile("\\p{Cc}");

    private final PhonePolicy phones;

    AskRules(PhonePolicy phones) {
        this.phones = phones;
    }

    /**
     * The asking that {@code input} makes, or null where {@code errors} then says why not.
     *
     * @param now to refuse dates long past or far away
     */
    @Nullable Asking read(AskInput input, Instant now, Words words, FieldErrors errors) {
        String name = line("name", input.name(), NAME_LIMIT, words, errors);
        if (name == null) {
            errors.add("name", words.t("callback.error.name.missing"));
        }
        ContactWay contact = contact(input, words, errors);
        String email = email(input, words, errors);
        PhoneNumber phone = phone(input, contact, email, words, errors);
        String topic = line("topic", input.topic(), TOPIC_LIMIT, words, errors);
        String message = message(input, words, errors);
        Siret siret = siret(input, words, errors);
        String postcode = postcode(input, words, errors);
        Instant preferred = preferredFrom(input, now, words, errors);
        if (!errors.isEmpty() || name == null) {
            return null;
        }
        return new Asking(
                name,
                phone,
                contact,
                email,
                siret,
                postcode,
                topic,
                input.urgent(),
                message,
                preferred,
                input.told());
    }

    private static @Nullable String stripped(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static @Nullable String line(
            String field, @Nullable String raw, int limit, Words words, FieldErrors errors) {
        String text = stripped(raw);
        if (text == null) {
            return null;
        }
        if (text.length() > limit) {
            errors.add(field, words.t("callback.error.too-long", limit));
        }
        if (CONTROL_OR_BREAK.matcher(text).find() || Surrogates.isBroken(text)) {
            errors.add(field, words.t("callback.error.characters"));
        }
        return text;
    }

    private static ContactWay contact(AskInput input, Words words, FieldErrors errors) {
        String raw = stripped(input.contact());
        if (raw == null) {
            return ContactWay.PHONE;
        }
        return ContactWay.read(raw)
                .orElseGet(
                        () -> {
                            errors.add("contact", words.t("callback.error.contact"));
                            return ContactWay.PHONE;
                        });
    }

    private @Nullable PhoneNumber phone(
            AskInput input,
            ContactWay contact,
            @Nullable String email,
            Words words,
            FieldErrors errors) {
        String raw = stripped(input.phone());
        if (raw == null) {
            if (contact != ContactWay.WRITING) {
                errors.add("phone", words.t("callback.error.phone.missing"));
            } else if (email == null) {
                errors.add("email", words.t("callback.error.email.needed-to-write"));
            }
            return null;
        }
        return switch (phones.read(raw)) {
            case PhoneReading.Accepted(PhoneNumber number) -> {
                if (contact == ContactWay.WRITING && Recipient.of(email, number).isEmpty()) {
                    errors.add("email", words.t("callback.error.email.needed-to-write"));
                }
                yield number;
            }
            case PhoneReading.Refused(PhoneReading.Reason reason) -> {
                errors.add("phone", words.of("phone.refused", reason));
                yield null;
            }
        };
    }

    private static @Nullable String email(AskInput input, Words words, FieldErrors errors) {
        String text = stripped(input.email());
        if (text == null) {
            return null;
        }
        if (!EmailAddress.isReadable(text)) {
            errors.add("email", words.t("callback.error.email"));
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String message(AskInput input, Words words, FieldErrors errors) {
        String text = stripped(input.message());
        if (text == null) {
            return null;
        }
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        if (unified.length() > MESSAGE_LIMIT) {
            errors.add("message", words.t("callback.error.too-long", MESSAGE_LIMIT));
        }
        if (CONTROL.matcher(unified).find() || Surrogates.isBroken(unified)) {
            errors.add("message", words.t("callback.error.characters"));
        }
        return unified;
    }

    private static @Nullable Siret siret(AskInput input, Words words, FieldErrors errors) {
        String text = stripped(input.siret());
        if (text == null) {
            return null;
        }
        return Siret.parse(text)
                .orElseGet(
                        () -> {
                            errors.add("siret", words.t("callback.error.siret"));
                            return null;
                        });
    }

    private static @Nullable String postcode(AskInput input, Words words, FieldErrors errors) {
        String text = stripped(input.postcode());
        if (text != null && !POSTCODE.matcher(text).matches()) {
            errors.add("postcode", words.t("callback.error.postcode"));
        }
        return text;
    }

    private static @Nullable Instant preferredFrom(
            AskInput input, Instant now, Words words, FieldErrors errors) {
        String text = stripped(input.preferredFrom());
        if (text == null) {
            return null;
        }
        try {
            // As exact as it is kept and told: a promise computed from it must not differ by less.
            Instant wanted = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (wanted.isBefore(now.minus(FORM_LEFT_OPEN))) {
                errors.add("preferredFrom", words.t("callback.error.preferred.past"));
            } else if (wanted.isAfter(now.plus(FURTHEST))) {
                errors.add(
                        "preferredFrom",
                        words.t("callback.error.preferred.far", FURTHEST.toDays()));
            }
            return wanted.isAfter(now) ? wanted : null;
        } catch (DateTimeParseException unreadable) {
            errors.add("preferredFrom", words.t("callback.error.preferred.unreadable"));
            return null;
        }
    }
}
