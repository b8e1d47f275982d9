package fr.phare.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals of the API as RFC 9457 problem details, with {@code errors: [{field, message}]}. */
public final class ApiProblem {

    private ApiProblem() {}

    /** A refusal with what is wrong, member by member. */
    public static ResponseEntity<Object> of(HttpStatus status, String detail, FieldErrors errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors.all());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A refusal of the whole. */
    public static ResponseEntity<Object> of(HttpStatus status, String detail) {
        return of(status, detail, new FieldErrors());
    }

    /** A refusal of one member. */
    public static ResponseEntity<Object> of(
            HttpStatus status, String detail, String field, String message) {
        FieldErrors errors = new FieldErrors();
        errors.add(field, message);
        return of(status, detail, errors);
    }
}
