package fr.phare.web;

import fr.phare.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What a refused request is told, by who asked: a page is led to the sign-in and back, a fragment
 * makes its page go there, a script gets a status that it can act on, a program gets problem+json.
 *
 * <p>Only the address of a whole page is remembered, and in the sign-in's own address: remembering
 * fragments would land people on a piece of a page, and a session would set a cookie.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/connexion";

    /** Fields of searches, in which people type what they like. */
    private static final Set<String> WORDS = Set.of("q", "texte");

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Languages languages;

    Refusals(Languages languages) {
        this.languages = languages;
    }

    /** Nobody is signed in and the route is not open. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (isProgram(request)) {
            writeProblem(request, response, HttpStatus.UNAUTHORIZED);
        } else if (isFragment(request)) {
            // What a page asks by itself must not take it away from who is writing.
            if (request.getHeader("X-Phare-Background") == null) {
                response.setHeader("HX-Redirect", signInThenBackTo(shownPage(request)));
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (isScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(signInThenBackTo(wholePage(request)));
        }
    }

    /** Somebody is signed in and may not, or the form's token is missing or stale. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        LOG.info(
                "Refused to {}: {} {}",
                Viewer.current().map(Object::toString).orElse("a visitor"),
                request.getMethod(),
                exception.getClass().getSimpleName());
        if (isProgram(request)) {
            writeProblem(request, response, HttpStatus.FORBIDDEN);
        } else if (isFragment(request) || isScript(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else if (exception instanceof CsrfException && Viewer.current().isEmpty()) {
            response.sendRedirect(SIGN_IN + "?perime=1");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static String signInThenBackTo(Optional<String> address) {
        return address.map(Refusals::withoutWords)
                .map(to -> "?retour=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .map(SIGN_IN::concat)
                .orElse(SIGN_IN);
    }

    /** What people search for may be a name: it does not travel on in another address. */
    private static String withoutWords(String address) {
        String[] parts = address.split("\\?", 2);
        String kept =
                parts.length == 1
                        ? ""
                        : Stream.of(parts[1].split("&", -1))
                                .filter(one -> !WORDS.contains(one.split("=", 2)[0]))
                                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? parts[0] : parts[0] + "?" + kept;
    }

    private static Optional<String> wholePage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        boolean page =
                "GET".equals(request.getMethod())
                        && accept != null
                        && accept.contains(MediaType.TEXT_HTML_VALUE);
        return page
                ? LocalAddress.of(withQuery(request.getRequestURI(), request.getQueryString()))
                : Optional.empty();
    }

    /** The page around a fragment, as htmx tells it. */
    private static Optional<String> shownPage(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        if (current == null) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(current);
            return LocalAddress.of(withQuery(page.getRawPath(), page.getRawQuery()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String withQuery(@Nullable String path, @Nullable String query) {
        return path == null || query == null ? path : path + "?" + query;
    }

    private static boolean isProgram(HttpServletRequest request) {
        return ApiProblem.isOfProgram(request.getRequestURI());
    }

    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean isScript(HttpServletRequest request) {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    private void writeProblem(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        String detail = languages.of(request).t("web.error.forbidden.text");
        response.getWriter().write(ApiProblem.json(status, detail));
    }
}
