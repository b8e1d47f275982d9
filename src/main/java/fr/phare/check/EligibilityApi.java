package fr.phare.check;

import fr.phare.access.Open;
import fr.phare.aid.Aid;
import fr.phare.aid.Catalogue;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.web.ApiProblem;
import fr.phare.web.FieldErrors;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import fr.phare.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Which aids are open to a business that is described, not named. Nothing is kept. */
@RestController
@RequestMapping("/api/v1/eligibility")
@Open("anybody may know which public aids there are; no person is named, nothing is kept")
class EligibilityApi {

    private static final int BODY_LIMIT = 32 * 1024;

    /** Where no cell is named, it is the day that it is in Paris. */
    private static final ZoneId MAINLAND = ZoneId.of("Europe/Paris");

    private final Catalogue catalogue;
    private final Cells cells;
    private final RateLimits limits;
    private final Clock clock;

    EligibilityApi(Catalogue catalogue, Cells cells, RateLimits limits, Clock clock) {
        this.catalogue = catalogue.shownTo(Aid.Audience.PUBLIC);
        this.cells = cells;
        this.limits = limits;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Object> assess(HttpServletRequest request, Words words) throws IOException {
        limits.check(RateLimit.ELIGIBILITY, request);
        byte[] json = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        if (json.length > BODY_LIMIT) {
            return ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, words.t("web.api.too-large"));
        }
        FieldErrors errors = new FieldErrors();
        try {
            Question question = Question.read(json, catalogue, words, errors);
            return question == null
                    ? ApiProblem.of(HttpStatus.BAD_REQUEST, words.t("web.api.unreadable"))
                    : assess(question, errors, words);
        } catch (JacksonException unreadable) {
            return ApiProblem.of(HttpStatus.BAD_REQUEST, words.t("web.api.unreadable"));
        }
    }

    private ResponseEntity<Object> assess(Question question, FieldErrors errors, Words words) {
        ZoneId zone = zone(question.cell(), errors, words);
        if (!errors.isEmpty()) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, words.t("web.api.invalid"), errors);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return ResponseEntity.ok(
                Answer.to(question, catalogue, question.dates(null, today), words));
    }

    private ZoneId zone(@Nullable String slug, FieldErrors errors, Words words) {
        if (slug == null) {
            return MAINLAND;
        }
        return cells.bySlug(slug)
                .map(Cell::zone)
                .orElseGet(
                        () -> {
                            errors.add("cell", words.t("check.error.cell"));
                            return MAINLAND;
                        });
    }
}
