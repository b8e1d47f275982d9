package fr.phare.callback;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.web.ApiProblem;
import fr.phare.web.FieldErrors;
import fr.phare.web.RateLimit;
import fr.phare.web.RateLimits;
import fr.phare.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a cell offers to talk about: for widgets and other sites. */
@RestController
@RequestMapping("/api/v1/topics")
@Open("visitors may know what they can ask about")
class TopicsApi {

    /** 200 of {@code GET /api/v1/topics}. */
    record TopicsAnswer(List<Offered> topics) {}

    record Offered(String code, String label) {}

    private final CellChoice choice;
    private final LinePlace place;
    private final RateLimits limits;

    TopicsApi(CellChoice choice, LinePlace place, RateLimits limits) {
        this.choice = choice;
        this.place = place;
        this.limits = limits;
    }

    @GetMapping
    ResponseEntity<Object> topics(
            HttpServletRequest request,
            @RequestParam(name = "cell", required = false) @Nullable String slug,
            Words words) {
        limits.check(RateLimit.PROMISE, request);
        FieldErrors errors = new FieldErrors();
        Cell cell = choice.named(slug, errors, words);
        if (cell == null) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, words.t("web.api.invalid"), errors);
        }
        String language = words.locale().getLanguage();
        return ResponseEntity.ok(
                new TopicsAnswer(
                        place.topics(cell).stream()
                                .map(topic -> new Offered(topic.code(), topic.label(language)))
                                .toList()));
    }
}
