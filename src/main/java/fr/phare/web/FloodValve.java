package fr.phare.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Refuses an address that sends more than anybody could, before its request costs anything: no
 * filter, session or database sees it. Behind the valve that reads what trusted proxies say.
 */
final class FloodValve extends ValveBase {

    private static final byte[] WORDS =
            """
            Trop de demandes arrivent de votre connexion. Attendez une minute et recommencez.
            Too many requests come from your connection. Wait a minute and try again.
            """
                    .getBytes(StandardCharsets.UTF_8);

    /** In both languages: nothing has read yet which one is asked for. */
    private static final byte[] PROBLEM =
            ApiProblem.json(
                            HttpStatus.TOO_MANY_REQUESTS,
                            new String(WORDS, StandardCharsets.UTF_8).strip().replace("\n", " "))
                    .getBytes(StandardCharsets.UTF_8);

    private final RateLimits limits;

    FloodValve(RateLimits limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try {
            limits.check(RateLimit.ANYTHING, request);
        } catch (TooManyRequests refusal) {
            refuse(request, response, refusal);
            return;
        }
        getNext().invoke(request, response);
    }

    private static void refuse(Request request, Response response, TooManyRequests refusal)
            throws IOException {
        boolean program = ApiProblem.isOfProgram(request.getRequestURI());
        byte[] body = program ? PROBLEM : WORDS;
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, refusal.seconds());
        response.setContentType(
                program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/plain;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
