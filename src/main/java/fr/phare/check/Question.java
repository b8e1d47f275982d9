package fr.phare.check;

import fr.phare.aid.Answers;
import fr.phare.aid.AssessmentDates;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Fact;
import fr.phare.aid.FactId;
import fr.phare.aid.FactValue;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of {@code POST /api/v1/eligibility}; members it does not know are ignored.
 *
 * @param cell name of a cell in addresses
 * @param period the month concerned
 * @param assessedOn the day whose rules apply
 */
record Question(
        @Nullable String cell,
        @Nullable YearMonth period,
        @Nullable LocalDate assessedOn,
        Answers answers) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** A member said twice is read differently by different programs: refused. */
    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /**
     * Reads {@code json}; what cannot be accepted is added to {@code errors}.
     *
     * @throws tools.jackson.core.JacksonException when it is no JSON
     * @return null when it is JSON but no object
     */
    static @Nullable Question read(
            byte[] json, Catalogue catalogue, Words words, FieldErrors errors) {
        return of(MAPPER.readTree(json), catalogue, words, errors);
    }

    /** {@link #read} of what is JSON already. */
    static @Nullable Question of(
            JsonNode root, Catalogue catalogue, Words words, FieldErrors errors) {
        return root.isObject() ? new Reading(root, catalogue, words, errors).question() : null;
    }

    /** The dates it is about: what it does not say, {@code month} and {@code day} do. */
    AssessmentDates dates(@Nullable YearMonth month, LocalDate day) {
        LocalDate assessed = assessedOn == null ? day : assessedOn;
        YearMonth concerned = period == null ? month : period;
        return new AssessmentDates(
                concerned == null ? YearMonth.from(assessed) : concerned, assessed);
    }

    /** One reading of one body. */
    private record Reading(JsonNode root, Catalogue catalogue, Words words, FieldErrors errors) {

        Question question() {
            return new Question(
                    text("cell", Function.identity()),
                    text("period", Reading::month),
                    text("assessedOn", Reading::day),
                    answers());
        }

        private <T> @Nullable T text(String member, Function<String, T> parser) {
            JsonNode value = root.get(member);
            if (value == null || value.isNull()) {
                return null;
            }
            try {
                if (value.isString()) {
                    return parser.apply(value.stringValue());
                }
            } catch (DateTimeException unreadable) {
                // answered below, like what is no text
            }
            errors.add(member, words.t("check.error." + member.toLowerCase(Locale.ROOT)));
            return null;
        }

        private static YearMonth month(String text) {
            YearMonth month = YearMonth.parse(text);
            within(month.atDay(1));
            return month;
        }

        private static LocalDate day(String text) {
            return within(LocalDate.parse(text));
        }

        private static LocalDate within(LocalDate day) {
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw new DateTimeException("too far away");
            }
            return day;
        }

        private Answers answers() {
            JsonNode facts = root.get("facts");
            if (facts == null || facts.isNull()) {
                return Answers.NONE;
            }
            if (!facts.isObject()) {
                errors.add("facts", words.t("check.error.facts"));
                return Answers.NONE;
            }
            Answers answers = Answers.NONE;
            for (Map.Entry<String, JsonNode> member : facts.properties()) {
                Optional<Fact> fact = askable(member.getKey());
                if (fact.isEmpty()) {
                    errors.add(field(member), words.t("check.error.fact"));
                } else if (!member.getValue().isNull()) {
                    FactValue value = value(fact.get(), member);
                    answers = value == null ? answers : answers.with(fact.get().id(), value);
                }
            }
            return answers;
        }

        private Optional<Fact> askable(String name) {
            return catalogue
                    .fact(new FactId(name))
                    .filter(fact -> fact.origin() != Fact.Origin.COMPUTED);
        }

        private static String field(Map.Entry<String, JsonNode> member) {
            return "facts." + member.getKey();
        }

        private @Nullable FactValue value(Fact fact, Map.Entry<String, JsonNode> member) {
            JsonNode node = member.getValue();
            boolean fits =
                    switch (fact.type()) {
                        case BOOLEAN -> node.isBoolean();
                        case INTEGER, MONEY, PERCENT -> node.isIntegralNumber();
                        case DATE, CHOICE -> node.isString();
                    };
            FactValue.Parsed parsed =
                    fits
                            ? FactValue.fromCanonical(fact, node.asString())
                            : new FactValue.Parsed.Empty();
            return switch (parsed) {
                case FactValue.Parsed.Accepted(FactValue value) -> value;
                case FactValue.Parsed.Refused refused -> {
                    errors.add(field(member), refused.in(words));
                    yield null;
                }
                case FactValue.Parsed.Empty empty -> {
                    errors.add(field(member), words.of("check.error.type", fact.type()));
                    yield null;
                }
            };
        }
    }
}
