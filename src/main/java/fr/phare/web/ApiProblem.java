package fr.phare.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the API as RFC 9457 problem details, with {@code errors: [{field, message}]}. */
public final class ApiProblem {

    private ApiProblem() {}

    /** Whether {@code path} is of the API: programs ask there, not people. */
    static boolean isOfProgram(String path) {
        return path.startsWith("/api/");
    }

    /** A refusal of the whole, for what answers before Spring does. */
    static String json(HttpStatus status, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("errors", List.of());
        return JsonMapper.shared().writeValueAsString(problem);
    }

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
