package fr.phare.callback;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellListing;
import fr.phare.chamber.Cells;
import fr.phare.chamber.PromiseClock;
import fr.phare.storage.Wall;
import fr.phare.web.FieldErrors;
import fr.phare.web.PublicAddress;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import fr.phare.web.TooManyRequests;
import fr.phare.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** The public API, version 1; its description is {@code api/openapi.yaml}. */
@RestController
@RequestMapping("/api/v1")
@Open("visitors ask to be called back without an account")
class CallbackApi {

    /** 201 of {@code POST /api/v1/callbacks}. */
    record Created(
            String reference,
            OffsetDateTime askedAt,
            OffsetDateTime promisedBy,
            String followUrl) {}

    /** 200 of {@code GET /api/v1/promise}. */
    record PromiseAnswer(boolean open, @Nullable OffsetDateTime promisedBy) {}

    private static final int BODY_LIMIT = 32 * 1024;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final Intake intake;
    private final Cells cells;
    private final RateLimits limits;
    private final PublicAddress address;
    private final Clock clock;

    CallbackApi(Intake intake, Cells cells, RateLimits limits, PublicAddress address, Clock clock) {
        this.intake = intake;
        this.cells = cells;
        this.limits = limits;
        this.address = address;
        this.clock = clock;
    }

    @PostMapping("/callbacks")
    ResponseEntity<Object> ask(
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Words words)
            throws IOException {
        limits.check(RateLimit.ASK, request);
        byte[] json = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        if (json.length > BODY_LIMIT) {
            return ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, words.t("callback.api.too-large"));
        }
        if (key != null && !KEY.matcher(key).matches()) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    words.t("callback.api.invalid"),
                    "Idempotency-Key",
                    words.t("callback.error.key"));
        }
        FieldErrors errors = new FieldErrors();
        try {
            AskJson.Body body = AskJson.read(json, words, errors);
            return body == null
                    ? ApiProblem.of(HttpStatus.BAD_REQUEST, words.t("callback.api.unreadable"))
                    : ask(body, key, errors, words);
        } catch (JacksonException unreadable) {
            return ApiProblem.of(HttpStatus.BAD_REQUEST, words.t("callback.api.unreadable"));
        }
    }

    private ResponseEntity<Object> ask(
            AskJson.Body body, @Nullable String key, FieldErrors errors, Words words) {
        Cell cell = errors.on("cell").isPresent() ? null : cell(body.cell(), errors, words);
        if (cell == null || !errors.isEmpty()) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, words.t("callback.api.invalid"), errors);
        }
        return switch (intake.ask(cell, body.input(), new Intake.Origin("api", key), words)) {
            case AskResult.Accepted(Receipt receipt) -> created(receipt, cell.zone());
            case AskResult.Invalid(FieldErrors found) ->
                    ApiProblem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            words.t("callback.api.invalid"),
                            found);
            case AskResult.KeyReused() ->
                    ApiProblem.of(
                            HttpStatus.CONFLICT,
                            words.t("callback.api.key-reused"),
                            "Idempotency-Key",
                            words.t("callback.api.key-reused"));
            case AskResult.NeverOpen() ->
                    ApiProblem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            words.t("callback.api.invalid"),
                            "cell",
                            words.t("callback.error.never-open"));
        };
    }

    private ResponseEntity<Object> created(Receipt receipt, ZoneId zone) {
        String followUrl = address.follow(receipt.token());
        return ResponseEntity.created(URI.create(followUrl))
                .body(
                        new Created(
                                receipt.reference(),
                                at(receipt.askedAt(), zone),
                                at(receipt.promisedBy(), zone),
                                followUrl));
    }

    @GetMapping("/promise")
    ResponseEntity<Object> promise(
            HttpServletRequest request,
            @RequestParam(name = "cell", required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String at,
            Words words) {
        limits.check(RateLimit.PROMISE, request);
        FieldErrors errors = new FieldErrors();
        Cell cell = cell(slug, errors, words);
        Instant asked = moment(at, errors, words);
        if (cell == null || asked == null) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, words.t("callback.api.invalid"), errors);
        }
        PromiseClock promises = Wall.within(cell.chamber(), () -> cells.clock(cell));
        Optional<Instant> promised = promises.promisedBy(asked);
        return ResponseEntity.ok(
                new PromiseAnswer(
                        promises.isOpen(asked),
                        promised.map(instant -> at(instant, cell.zone())).orElse(null)));
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

    private @Nullable Cell cell(@Nullable String slug, FieldErrors errors, Words words) {
        if (slug == null) {
            List<CellListing> all = cells.listed();
            if (all.size() == 1) {
                return cells.bySlug(all.getFirst().slug()).orElse(null);
            }
            String choice =
                    all.stream().map(CellListing::slug).limit(10).collect(Collectors.joining(", "));
            errors.add("cell", words.t("callback.error.cell.missing", choice));
            return null;
        }
        Optional<Cell> found = cells.bySlug(slug);
        if (found.isEmpty()) {
            errors.add("cell", words.t("callback.error.cell.unknown"));
        }
        return found.orElse(null);
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyRequests refusal, Words words) {
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        ApiProblem.of(
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        words.t("callback.api.too-many"))
                                .getBody());
    }
}
