package fr.phare.web;

import fr.phare.access.Open;
import fr.phare.storage.Outage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a failed request ends: a page for people, problem+json for programs. */
@Controller
@Open("errors are shown to everybody, without details")
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** Seconds after which a failed request may be sent again. */
    private static final String SOON = "10";

    private final PageArgument pages;

    ErrorPages(PageArgument pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        String incident = status.is5xxServerError() ? logged(request) : "";
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (forProgram(request)) {
            return problem(status, incident, pages.page(request));
        }
        ModelAndView view =
                new ModelAndView(
                        "web/error",
                        Map.of(
                                "page", pages.page(request),
                                "kind", kind(status),
                                "incident", incident));
        view.setStatus(status);
        return view;
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Outage.caused(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static boolean forProgram(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri != null && ApiProblem.isOfProgram(uri.toString());
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String incident, Page page) {
        String detail = page.t("web.error." + kind(status) + ".text");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", List.of());
        if (!incident.isEmpty()) {
            problem.setProperty("incident", incident);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case SERVICE_UNAVAILABLE -> "unavailable";
            case NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> "not-found";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case TOO_MANY_REQUESTS -> "too-many";
            default -> status.is4xxClientError() ? "bad-request" : "broken";
        };
    }

    /** Logs the kind of failure and where, not its message, which may quote what was typed. */
    private static String logged(HttpServletRequest request) {
        String incident =
                HexFormat.of().withUpperCase().toHexDigits(ThreadLocalRandom.current().nextInt());
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable thrown) {
            Throwable root = NestedExceptionUtils.getMostSpecificCause(thrown);
            StackTraceElement[] trace = root.getStackTrace();
            LOG.error(
                    "Incident {}: {} at {}",
                    incident,
                    root.getClass().getName(),
                    trace.length == 0 ? "?" : trace[0]);
        } else {
            LOG.error("Incident {}", incident);
        }
        return incident;
    }
}
