package fr.phare.callback;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.web.ApiProblem;
import fr.phare.web.FieldErrors;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import fr.phare.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody would be told who asked: for widgets and other sites. */
@RestController
@RequestMapping("/api/v1/promise")
@Open("visitors may know by when they would be called")
class PromiseApi {

    /** 200 of {@code GET /api/v1/promise}. */
    record PromiseAnswer(
            boolean open,
            @Nullable OffsetDateTime promisedBy,
            @Nullable OffsetDateTime expectedBy) {}

    private final CellChoice choice;
    private final Cells cells;
    private final LinePlace place;
    private final RateLimits limits;
    private final Clock clock;

    PromiseApi(CellChoice choice, Cells cells, LinePlace place, RateLimits limits, Clock clock) {
        this.choice = choice;
        this.cells = cells;
        this.place = place;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Object> promise(
            HttpServletRequest request,
            @RequestParam(name = "cell", required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String at,
            Words words) {
        limits.check(RateLimit.PROMISE, request);
        FieldErrors errors = new FieldErrors();
        Cell cell = choice.named(slug, errors, words);
        Instant asked = moment(at, errors, words);
        if (cell == null || asked == null) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, words.t("web.api.invalid"), errors);
        }
        Optional<Outlook> outlook = place.outlook(cell, asked);
        return ResponseEntity.ok(
                new PromiseAnswer(
                        cells.clock(cell).isOpen(asked),
                        outlook.map(told -> ApiMoments.at(told.promisedBy(), cell.zone()))
                                .orElse(null),
                        outlook.map(told -> ApiMoments.maybe(told.expectedBy(), cell.zone()))
                                .orElse(null)));
    }

    private @Nullable Instant moment(@Nullable String text, FieldErrors errors, Words words) {
        if (text == null) {
            return clock.instant();
        }
        try {
            // A plus sign that was not escaped arrives as a space.
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            if (Math.abs(ChronoUnit.DAYS.between(clock.instant(), moment)) <= 3660) {
                return moment.toInstant();
            }
        } catch (DateTimeParseException unreadable) {
            // answered below, like a date too far away
        }
        errors.add("at", words.t("callback.error.preferred.unreadable"));
        return null;
    }
}
