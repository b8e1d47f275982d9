package fr.phare.aid;

import fr.phare.web.Moments;
import fr.phare.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** What the catalogue's templates say, in the reader's language. */
record CataloguePage(Catalogue catalogue, Page page, LocalDate today) {

    /** Rules change at midnight there, whatever the hour elsewhere. */
    private static final ZoneId MAINLAND = ZoneId.of("Europe/Paris");

    static CataloguePage now(Catalogue catalogue, Page page, Clock clock) {
        return new CataloguePage(catalogue, page, LocalDate.now(clock.withZone(MAINLAND)));
    }

    /** The page of the aid, or the place to turn to, of that name; none where there is neither. */
    Optional<ModelAndView> sheet(AidId wanted) {
        return catalogue
                .aid(wanted)
                .map(aid -> view("aid/sheet", Map.of("aid", aid)))
                .or(
                        () ->
                                catalogue
                                        .orientation(wanted)
                                        .map(
                                                place ->
                                                        view(
                                                                "aid/orientation",
                                                                Map.of("orientation", place))));
    }

    ModelAndView view(String name, Map<String, Object> model) {
        return new ModelAndView(name, model).addObject("page", page).addObject("catalogue", this);
    }

    String in(LocalText text) {
        return text.in(page.words().locale());
    }

    String date(LocalDate day) {
        return new Moments(page.words(), ZoneOffset.UTC).date(day);
    }

    /** The version that holds today, else the newest. */
    AidVersion shown(Aid aid) {
        return aid.versions().stream()
                .filter(version -> version.span().holdsOn(today))
                .findFirst()
                .orElseGet(() -> aid.versions().getLast());
    }

    /** The newest first. */
    List<AidVersion> versions(Aid aid) {
        return aid.versions().reversed();
    }

    String validity(AidVersion version) {
        AidVersion.Span span = version.span();
        LocalDate to = span.validTo();
        String held =
                to == null
                        ? page.t("aid.validity.open", date(span.validFrom()))
                        : page.t("aid.validity.closed", date(span.validFrom()), date(to));
        String months = months(span.concernsFrom(), span.concernsTo());
        return months.isEmpty() ? held : held + " · " + months;
    }

    private String months(@Nullable YearMonth from, @Nullable YearMonth to) {
        if (from != null && to != null) {
            return page.t("aid.months.closed", month(from), month(to));
        }
        if (from != null) {
            return page.t("aid.months.from", month(from));
        }
        return to == null ? "" : page.t("aid.months.to", month(to));
    }

    private String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", page.words().locale()));
    }

    /** A rule in plain words. */
    String rule(Condition.Test test) {
        return new RuleWords(catalogue, page.words()).say(test.when());
    }

    /** An amount as far as it depends on no answer: a figure, "at most", or the rule in words. */
    String amount(AidVersion.Amount amount) {
        Assessment.AmountLine line =
                RuleCheck.line(amount, catalogue, KnownFacts.figures(catalogue, today));
        return line.isTelling() ? new AmountWords(page.words()).say(line) : "";
    }

    /** How an amount is computed. */
    String computation(AidVersion.Amount amount) {
        FormulaWords rules = new FormulaWords(new RuleWords(catalogue, page.words()), page.words());
        return amount.from().equals(amount.to())
                ? rules.say(amount.to())
                : page.t("aid.amount.between", rules.say(amount.from()), rules.say(amount.to()));
    }
}
