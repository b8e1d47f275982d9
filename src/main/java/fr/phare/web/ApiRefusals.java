package fr.phare.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals that all parts of the API share. */
@RestControllerAdvice(annotations = RestController.class)
class ApiRefusals {

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyRequests refusal, Words words) {
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, words.t("web.api.too-many"))
                                .getBody());
    }
}
