package fr.phare.aid;

import fr.phare.web.Moments;
import fr.phare.web.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalogue's templates say, in the reader's language. */
record CataloguePage(Catalogue catalogue, Page page, LocalDate today) {

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
