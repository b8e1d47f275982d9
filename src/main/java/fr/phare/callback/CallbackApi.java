package fr.phare.callback;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.web.ApiProblem;
import fr.phare.web.FieldErrors;
import fr.phare.web.PublicAddress;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import fr.phare.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
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
            @Nullable OffsetDateTime expectedBy,
            String followUrl) {}

    private static final int BODY_LIMIT = 32 * 1024;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final Intake intake;
    private final CellChoice cells;
    private final RateLimits limits;
    private final PublicAddress address;

    CallbackApi(Intake intake, CellChoice cells, RateLimits limits, PublicAddress address) {
        this.intake = intake;
        this.cells = cells;
        this.limits = limits;
        this.address = address;
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
            return ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, words.t("web.api.too-large"));
        }
        if (key != null && !KEY.matcher(key).matches()) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    words.t("web.api.invalid"),
                    "Idempotency-Key",
                    words.t("callback.error.key"));
        }
        FieldErrors errors = new FieldErrors();
        try {
            AskJson.Body body = AskJson.read(json, words, errors);
            return body == null
                    ? ApiProblem.of(HttpStatus.BAD_REQUEST, words.t("web.api.unreadable"))
                    : ask(body, key, errors, words);
        } catch (JacksonException unreadable) {
            return ApiProblem.of(HttpStatus.BAD_REQUEST, words.t("web.api.unreadable"));
        }
    }

    private ResponseEntity<Object> ask(
            AskJson.Body body, @Nullable String key, FieldErrors errors, Words words) {
        Cell cell = errors.on("cell").isPresent() ? null : cells.named(body.cell(), errors, words);
        if (cell == null || !errors.isEmpty()) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, words.t("web.api.invalid"), errors);
        }
        return switch (intake.ask(cell, body.input(), new Intake.Origin("api", key), words)) {
            case AskResult.Accepted(Receipt receipt) -> created(receipt, cell.zone());
            case AskResult.Invalid(FieldErrors found) ->
                    ApiProblem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT, words.t("web.api.invalid"), found);
            case AskResult.KeyReused() ->
                    ApiProblem.of(
                            HttpStatus.CONFLICT,
                            words.t("callback.api.key-reused"),
                            "Idempotency-Key",
                            words.t("callback.api.key-reused"));
            case AskResult.NeverOpen() ->
                    ApiProblem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            words.t("web.api.invalid"),
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
                                ApiMoments.at(receipt.askedAt(), zone),
                                ApiMoments.at(receipt.outlook().promisedBy(), zone),
                                ApiMoments.maybe(receipt.outlook().expectedBy(), zone),
                                followUrl));
    }
}
