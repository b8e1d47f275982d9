package fr.phare.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.PhareTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** {@code mvn test -Dtest=RoutesDocTest -Dphare.docs.write=true} writes the page anew. */
@PhareTest
class RoutesDocTest {

    private static final Path DOCUMENT = Path.of("docs/routes.md");

    private static final String HEAD =
            """
            # Who may use which route

            Written from the code by `RoutesDocTest`, which fails where this page is not what the
            code says: a change of a declaration shows here. To write it anew:
            `mvn test -Dtest=RoutesDocTest -Dphare.docs.write=true`. A role is given an action in
            `access/Permissions`, a route demands one with `@Requires`; without either it is refused
            to everybody.

            """;

    @Autowired private List<RequestMappingHandlerMapping> mappings;

    @Test
    void thePageOfRoutesIsWhatTheCodeSays() throws IOException {
        String expected = HEAD + guarded() + "\n" + open();

        if (Boolean.getBoolean("phare.docs.write")) {
            Files.writeString(DOCUMENT, expected);
        } else {
            assertThat(DOCUMENT).content().isEqualTo(expected);
        }
    }

    private String guarded() {
        String roles =
                Arrays.stream(Role.values()).map(RoutesDocTest::words).collect(joining(" | "));
        return """
        ## For some who are signed in

        | route | action | %s |
        |---|---|%s
        """
                        .formatted(roles, ":-:|".repeat(Role.values().length))
                + lines(
                        route -> route.required().isPresent(),
                        route -> guarded(route, route.required().orElseThrow()));
    }

    private static String guarded(Route route, Action action) {
        String roles =
                Arrays.stream(Role.values())
                        .map(role -> Permissions.allows(role, action) ? "●" : " ")
                        .collect(joining(" | "));
        return "| %s | %s | %s |".formatted(code(route), action, roles);
    }

    private String open() {
        return """
        ## Open

        | route | why |
        |---|---|
        """
                + lines(
                        route -> route.required().isEmpty(),
                        route -> "| %s | %s |".formatted(code(route), why(route)));
    }

    private String lines(Predicate<Route> which, Function<Route, String> line) {
        Stream<Route> routes = Route.all(mappings).filter(which);
        return routes.sorted(Comparator.comparing(Route::shown).thenComparing(Route::method))
                        .map(line)
                        .distinct()
                        .collect(joining("\n"))
                + "\n";
    }

    private static String code(Route route) {
        return "`%s %s`".formatted(route.method(), route.shown());
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String why(Route route) {
        Open own =
                AnnotatedElementUtils.findMergedAnnotation(route.handler().getMethod(), Open.class);
        Open declared =
                own != null
                        ? own
                        : AnnotatedElementUtils.findMergedAnnotation(
                                route.handler().getBeanType(), Open.class);
        return declared == null ? "" : declared.value();
    }
}
