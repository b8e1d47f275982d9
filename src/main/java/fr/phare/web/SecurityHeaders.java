package fr.phare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;

/** The headers of every answer (ASVS 5.0, 3.4): what a browser may do with it, and remember. */
final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final String NOBODY = "'none'";
    private static final Pattern SITES = Pattern.compile("[^;,\\p{Cntrl}]+");

    /** The softphone needs the microphone; nothing needs the rest. */
    private static final String PERMISSIONS =
            "microphone=(self), camera=(), geolocation=(), payment=(), usb=()";

    /** Answers that a visitor may come back to, under a key of their own. */
    private static final Pattern KEPT_ANSWERS = Pattern.compile("/aides/[^/]+/.+");

    private static final Duration HTTPS_REMEMBERED = Duration.ofDays(365);

    private static final CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy SAME_ORIGIN =
            CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN;

    private final boolean keptByDefault;
    private final String framedBy;

    /**
     * @param keptByDefault whether browsers may keep a page that says nothing about it
     */
    SecurityHeaders(boolean keptByDefault) {
        this(keptByDefault, NOBODY);
    }

    private SecurityHeaders(boolean keptByDefault, String framedBy) {
        this.keptByDefault = keptByDefault;
        this.framedBy = framedBy;
    }

    /**
     * Those of a page that other sites may show in a frame.
     *
     * @param sites sources of {@code frame-ancestors} (CSP 3, 6.4.2), separated by spaces
     */
    static SecurityHeaders framedBy(String sites) {
        if (!SITES.matcher(sites).matches()) {
            throw new IllegalArgumentException("phare.frame-ancestors: unreadable " + sites);
        }
        return new SecurityHeaders(false, sites.strip());
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        if (!framedBy.equals(NOBODY)) {
            headers.frameOptions(frames -> frames.disable());
        }
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        https ->
                                https.includeSubDomains(false)
                                        .maxAgeInSeconds(HTTPS_REMEMBERED.toSeconds()))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(this::writeKeeping)
                .addHeaderWriter(SecurityHeaders::writeReferrer);
    }

    private String contentPolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors "
                + framedBy
                + "; base-uri 'none'; manifest-src 'self'";
    }

    private void writeKeeping(HttpServletRequest request, HttpServletResponse response) {
        boolean said = response.containsHeader(HttpHeaders.CACHE_CONTROL);
        if (hasPrivateAddress(request) || (!keptByDefault && !said)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static void writeReferrer(HttpServletRequest request, HttpServletResponse response) {
        boolean key = hasPrivateAddress(request);
        response.setHeader("Referrer-Policy", key ? "no-referrer" : "same-origin");
        if (key) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
    }

    private static boolean leadsToAnswers(@Nullable String query) {
        return query != null && query.contains("aides=");
    }

    /**
     * Addresses that are a key by themselves, or lead back to one: never kept, never told to the
     * next site.
     */
    private static boolean hasPrivateAddress(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/langue")
                || path.startsWith("/suivi/")
                || path.startsWith("/recapitulatif/")
                || path.startsWith("/invitation/")
                || path.startsWith("/ouverture/")
                || KEPT_ANSWERS.matcher(path).matches()
                || leadsToAnswers(request.getQueryString());
    }
}
