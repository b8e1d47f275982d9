package fr.phare.aid;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Answers as text: typed by people, shown to people, stored. */
final class FactText {

    private static final int MAX_LENGTH = 40;
    private static final int DECIMALS = 2;
    private static final LocalText NOTHING = new LocalText("", "");
    private static final LocalText YES = new LocalText("oui", "yes");
    private static final LocalText NO = new LocalText("non", "no");
    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d/M/uuuu")
                            .withResolverStyle(ResolverStyle.STRICT));

    private FactText() {}

    static FactValue.Parsed parse(Fact fact, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new FactValue.Parsed.Empty();
        }
        if (text.length() > MAX_LENGTH) {
            return refused("too-long");
        }
        Optional<FactValue> value =
                switch (fact.type()) {
                    case BOOLEAN -> bool(text);
                    case INTEGER -> number(text, "", 0).map(FactValue.Whole::new);
                    case MONEY -> number(text, "€", DECIMALS).map(FactValue.Money::new);
                    case PERCENT -> number(text, "%", DECIMALS).map(FactValue.Percent::new);
                    case DATE -> day(text).map(FactValue.Day::new);
                    case CHOICE -> Optional.of(new FactValue.Choice(text));
                };
        return judged(fact, value);
    }

    static FactValue.Parsed fromCanonical(Fact fact, String text) {
        return switch (fact.type()) {
            case MONEY, PERCENT ->
                    judged(
                            fact,
                            number(text, "", 0)
                                    .map(cents -> FactValue.ofNumber(fact.type(), cents)));
            case BOOLEAN, INTEGER, DATE, CHOICE -> parse(fact, text);
        };
    }

    private static FactValue.Parsed judged(Fact fact, Optional<FactValue> value) {
        if (value.isEmpty()) {
            return refused(fact.type().name().toLowerCase(Locale.ROOT));
        }
        if (fact.accepts(value.get())) {
            return new FactValue.Parsed.Accepted(value.get());
        }
        return fact.type() == Fact.Type.CHOICE
                ? refused("choice")
                : new FactValue.Parsed.Refused(
                        "aid.refusal.bounds", bound(fact, fact.min()), bound(fact, fact.max()));
    }

    private static LocalText bound(Fact fact, long number) {
        FactValue value = FactValue.ofNumber(fact.type(), number);
        return new LocalText(
                value.display(fact, Locale.FRENCH), value.display(fact, Locale.ENGLISH));
    }

    private static FactValue.Parsed refused(String why) {
        return new FactValue.Parsed.Refused("aid.refusal." + why, NOTHING, NOTHING);
    }

    private static Optional<FactValue> bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "oui", "yes" -> Optional.of(new FactValue.Bool(true));
            case "false", "non", "no" -> Optional.of(new FactValue.Bool(false));
            default -> Optional.empty();
        };
    }

    /** Spaces group thousands; comma or point starts at most {@code decimals} decimals. */
    private static Optional<Long> number(String text, String unit, int decimals) {
        String bare = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if ((c >= '0' && c <= '9') || (c == '-' && digits.isEmpty())) {
                digits.append(c);
            } else if (c == ',' || c == '.') {
                digits.append('.');
            } else if (c != ' ' && c != '\u00a0' && c != '\u202f') {
                return Optional.empty();
            }
        }
        try {
            BigDecimal number = new BigDecimal(digits.toString());
            return Optional.of(number.movePointRight(decimals).longValueExact());
        } catch (ArithmeticException | NumberFormatException notThisKindOfNumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        return DAYS.stream().map(format -> day(text, format)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }

    static String display(FactValue value, Fact fact, Locale locale) {
        return switch (value) {
            case FactValue.Bool(boolean bool) -> (bool ? YES : NO).in(locale);
            case FactValue.Whole(long number) -> counted(number, fact, locale);
            case FactValue.Money(long cents) -> money(cents, locale);
            case FactValue.Percent(long points) -> percent(points, locale);
            case FactValue.Day(LocalDate day) ->
                    day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
            case FactValue.Choice(String choice) ->
                    labelOf(choice, fact, label -> label.in(locale));
        };
    }

    /** {@code 15 000 €}, {@code €15,000}, {@code 26,30 €}. */
    static String money(long cents, Locale locale) {
        String amount = hundredths(cents, locale);
        return french(locale) ? amount + "\u00a0€" : "€" + amount;
    }

    /** {@code 45 %}, {@code 12,5 %}. */
    static String percent(long points, Locale locale) {
        return hundredths(points, locale) + (french(locale) ? "\u00a0%" : "%");
    }

    private static String counted(long number, Fact fact, Locale locale) {
        LocalText unit = fact.unit();
        String digits = grouped(number, locale);
        return unit == null ? digits : digits + "\u00a0" + unit.in(locale);
    }

    private static String labelOf(String choice, Fact fact, Function<LocalText, String> language) {
        return fact.choices().stream()
                .filter(offered -> offered.id().equals(choice))
                .map(offered -> language.apply(offered.label()))
                .findFirst()
                .orElse(choice);
    }

    private static String hundredths(long value, Locale locale) {
        long rest = Math.abs(value % 100);
        String sign = value < 0 ? "-" : "";
        String whole = sign + grouped(Math.abs(value / 100), locale);
        return rest == 0
                ? whole
                : whole + (french(locale) ? "," : ".") + String.format(Locale.ROOT, "%02d", rest);
    }

    private static String grouped(long number, Locale locale) {
        String digits = String.format(Locale.ROOT, "%,d", number);
        return french(locale) ? digits.replace(',', '\u202f') : digits;
    }

    private static boolean french(Locale locale) {
        return !locale.getLanguage().equals("en");
    }

    static String typed(FactValue value) {
        return switch (value) {
            case FactValue.Money(long cents) -> BigDecimal.valueOf(cents, DECIMALS).toPlainString();
            case FactValue.Percent(long points) ->
                    BigDecimal.valueOf(points, DECIMALS).stripTrailingZeros().toPlainString();
            case FactValue.Bool bool -> value.canonical();
            case FactValue.Whole whole -> value.canonical();
            case FactValue.Day day -> value.canonical();
            case FactValue.Choice choice -> value.canonical();
        };
    }
}
