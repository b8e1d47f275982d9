package fr.phare.callback;

import fr.phare.web.TooManyRequests;
import fr.phare.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals that both parts of the API share. */
@RestControllerAdvice(assignableTypes = {CallbackApi.class, PromiseApi.class})
class ApiRefusals {

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
