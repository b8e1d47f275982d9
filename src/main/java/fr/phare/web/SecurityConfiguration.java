package fr.phare.web;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Which filters a request passes. Who may do what is not decided here but by {@link
 * fr.phare.access.RouteGuard}, from each route's own declaration.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The one page that other sites may show in a frame. */
    @Bean
    @Order(1)
    SecurityFilterChain framedRequests(
            HttpSecurity http, Refusals refusals, @Value("${phare.frame-ancestors}") String sites) {
        return withoutSession(http, refusals, SecurityHeaders.framedBy(sites))
                .securityMatcher("/rappel/*/cadre")
                .build();
    }

    /** Public forms, private links, the API, the widget, static files. */
    @Bean
    @Order(2)
    SecurityFilterChain publicRequests(HttpSecurity http, Refusals refusals) {
        return withoutSession(http, refusals, new SecurityHeaders(true))
                .securityMatcher(
                        "/rappel/**",
                        "/aides/**",
                        "/aides-publiques/**",
                        "/suivi/**",
                        "/recapitulatif/*",
                        "/api/**",
                        "/apparence/**",
                        "/widget/**",
                        "/static/**")
                .cors(cors -> cors.configurationSource(openToPages()))
                .build();
    }

    /**
     * Requests that act on no session authority, and these filters make sure of it: no session is
     * read there, so a forged request gains nothing and no token is needed.
     */
    private static HttpSecurity withoutSession(
            HttpSecurity http, Refusals refusals, SecurityHeaders headers) {
        return common(http, refusals, headers)
                .securityContext(
                        context ->
                                context.securityContextRepository(
                                        new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    }

    /**
     * What scripts of other sites may ask and read: these routes, without credentials. Every site,
     * since nothing here depends on who asks (ADR 19).
     */
    private static CorsConfigurationSource openToPages() {
        UrlBasedCorsConfigurationSource routes = new UrlBasedCorsConfigurationSource();
        routes.registerCorsConfiguration("/api/v1/promise", fromEverySite("GET"));
        routes.registerCorsConfiguration("/api/v1/topics", fromEverySite("GET"));
        routes.registerCorsConfiguration("/api/v1/callbacks", fromEverySite("POST"));
        routes.registerCorsConfiguration("/api/v1/eligibility", fromEverySite("POST"));
        routes.registerCorsConfiguration("/api/v1/facts", fromEverySite("GET"));
        routes.registerCorsConfiguration("/api/v1/aids/**", fromEverySite("GET"));
        return routes;
    }

    private static CorsConfiguration fromEverySite(String method) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.addAllowedOrigin(CorsConfiguration.ALL);
        allowed.addAllowedMethod(method);
        allowed.setAllowedHeaders(List.of("Content-Type", "Idempotency-Key", "Accept-Language"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(Duration.ofHours(1));
        return allowed;
    }

    @Bean
    @Order(3)
    SecurityFilterChain otherRequests(
            HttpSecurity http, Refusals refusals, SecurityContextRepository sessions) {
        return common(http, refusals, new SecurityHeaders(false))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(formTokens())
                                        .csrfTokenRequestHandler(
                                                new XorCsrfTokenRequestAttributeHandler()))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/actuator/health")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .denyAll()
                                        .anyRequest()
                                        .permitAll())
                .addFilterAfter(new WallFilter(), AuthorizationFilter.class)
                .build();
    }

    private static HttpSecurity common(
            HttpSecurity http, Refusals refusals, SecurityHeaders headers) {
        return http.headers(headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals));
    }

    /**
     * Tokens live in a cookie, set when a form first shows one: the sign-in form is protected
     * without a session. A sign-in does not change it, so that a page whose session ran out can
     * still save what was typed once the person has signed in again.
     */
    private static CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("phare_csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** Phare signs people in itself; without this bean Spring Boot would invent a user. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign-in goes through the sign-in page only");
        };
    }
}
