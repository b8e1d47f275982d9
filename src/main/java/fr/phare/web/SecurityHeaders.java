package fr.phare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;

/** The headers of every answer (ASVS 5.0, 3.4): what a browser may do with it, and remember. */
final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    /** The softphone needs the microphone; nothing needs the rest. */
    private static final String PERMISSIONS =
            "microphone=(self), camera=(), geolocation=(), payment=(), usb=()";

    private static final Duration HTTPS_REMEMBERED = Duration.ofDays(365);

    private static final CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy SAME_ORIGIN =
            CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN;

    private final boolean keptByDefault;

    /**
     * @param keptByDefault whether browsers may keep a page that says nothing about it
     */
    SecurityHeaders(boolean keptByDefault) {
        this.keptByDefault = keptByDefault;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
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

    private void writeKeeping(HttpServletRequest request, HttpServletResponse response) {
        boolean said = response.containsHeader(HttpHeaders.CACHE_CONTROL);
        if (hasPrivateAddress(request) || (!keptByDefault && !said)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static void writeReferrer(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Referrer-Policy", hasPrivateAddress(request) ? "no-referrer" : "same-origin");
    }

    /** Addresses that are a key by themselves: never kept, never told to the next site. */
    private static boolean hasPrivateAddress(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/suivi/")
                || path.startsWith("/recapitulatif/")
                || path.startsWith("/invitation/")
                || path.startsWith("/ouverture/");
    }
}
