package fr.phare.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.phare.access.Open;
import fr.phare.aid.Aid;
import fr.phare.aid.AidId;
import fr.phare.aid.AidVersion;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Fact;
import fr.phare.web.ApiProblem;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import fr.phare.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public part of the catalogue: what can be asked of a business, and which aids there are. */
@RestController
@RequestMapping("/api/v1")
@Open("the catalogue's public part is for everybody")
class CatalogueApi {

    /** One of the answers of a choice. */
    record Choice(String id, String label) {}

    /**
     * A fact that can be told.
     *
     * @param min of a number, in the unit of {@code type}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactSheet(
            String id,
            String type,
            String label,
            String question,
            String help,
            @Nullable Long min,
            @Nullable Long max,
            List<Choice> choices,
            String goodFor) {}

    /** An aid in a list. */
    record AidLine(String id, String name, String nature, String operator, String summary) {}

    /** When a version holds; dates are inclusive, absent ones are open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            String id,
            String state,
            String validFrom,
            @Nullable String validTo,
            @Nullable String concernsFrom,
            @Nullable String concernsTo,
            boolean discretionary,
            String lastChecked,
            String sure,
            List<Answer.Source> sources) {}

    /** An aid with its versions, the oldest first. */
    record AidSheet(
            String id,
            String name,
            String nature,
            String operator,
            String summary,
            String howToAsk,
            List<String> papers,
            String delay,
            String contact,
            List<Version> versions) {}

    private final Catalogue catalogue;
    private final RateLimits limits;

    CatalogueApi(Catalogue catalogue, RateLimits limits) {
        this.catalogue = catalogue.shownTo(Aid.Audience.PUBLIC);
        this.limits = limits;
    }

    @GetMapping("/facts")
    List<FactSheet> facts(HttpServletRequest request, Words words) {
        limits.check(RateLimit.ELIGIBILITY, request);
        return catalogue.facts().stream()
                .filter(fact -> catalogue.asked().contains(fact.id()))
                .map(fact -> sheet(fact, words.locale()))
                .toList();
    }

    private static FactSheet sheet(Fact fact, Locale locale) {
        boolean bounded =
                switch (fact.type()) {
                    case INTEGER, MONEY, PERCENT -> true;
                    case BOOLEAN, DATE, CHOICE -> false;
                };
        return new FactSheet(
                fact.id().value(),
                Answer.code(fact.type()),
                fact.label().in(locale),
                fact.question().in(locale),
                fact.help().in(locale),
                bounded ? (Long) fact.min() : null,
                bounded ? (Long) fact.max() : null,
                fact.choices().stream()
                        .map(choice -> new Choice(choice.id(), choice.label().in(locale)))
                        .toList(),
                fact.goodFor().toString());
    }

    @GetMapping("/aids")
    List<AidLine> aids(HttpServletRequest request, Words words) {
        limits.check(RateLimit.ELIGIBILITY, request);
        Locale locale = words.locale();
        return catalogue.aids().stream()
                .map(
                        aid ->
                                new AidLine(
                                        aid.id().value(),
                                        aid.name().in(locale),
                                        aid.sheet().nature().in(locale),
                                        aid.sheet().operator().in(locale),
                                        aid.sheet().summary().in(locale)))
                .toList();
    }

    @GetMapping("/aids/{id}")
    ResponseEntity<Object> aid(HttpServletRequest request, @PathVariable String id, Words words) {
        limits.check(RateLimit.ELIGIBILITY, request);
        return catalogue
                .aid(new AidId(id))
                .map(aid -> ResponseEntity.ok((Object) sheet(aid, words.locale())))
                .orElseGet(() -> ApiProblem.of(HttpStatus.NOT_FOUND, words.t("check.error.aid")));
    }

    private static AidSheet sheet(Aid aid, Locale locale) {
        Aid.Sheet sheet = aid.sheet();
        return new AidSheet(
                aid.id().value(),
                sheet.name().in(locale),
                sheet.nature().in(locale),
                sheet.operator().in(locale),
                sheet.summary().in(locale),
                sheet.howToAsk().in(locale),
                sheet.papers().stream().map(paper -> paper.in(locale)).toList(),
                sheet.delay().in(locale),
                sheet.contact().url(),
                aid.versions().stream().map(CatalogueApi::version).toList());
    }

    private static Version version(AidVersion version) {
        AidVersion.Span span = version.span();
        return new Version(
                version.ref().version(),
                Answer.code(version.state()),
                span.validFrom().toString(),
                text(span.validTo()),
                text(span.concernsFrom()),
                text(span.concernsTo()),
                version.discretionary(),
                version.lastChecked().toString(),
                Answer.code(version.sure()),
                version.sources().stream().map(Answer.Source::of).toList());
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }
}
