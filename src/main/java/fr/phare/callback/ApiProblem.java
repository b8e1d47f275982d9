package fr.phare.callback;

import fr.phare.web.FieldErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals of the API as RFC 9457 problem details, with {@code errors: [{field, message}]}. */
final class ApiProblem {

    private ApiProblem() {}

    static ResponseEntity<Object> of(HttpStatus status, String detail, FieldErrors errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors.all());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ResponseEntity<Object> of(HttpStatus status, String detail) {
        return of(status, detail, new FieldErrors());
    }

    static ResponseEntity<Object> of(
            HttpStatus status, String detail, String field, String message) {
        FieldErrors errors = new FieldErrors();
        errors.add(field, message);
        return of(status, detail, errors);
    }
}
