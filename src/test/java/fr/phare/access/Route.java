package fr.phare.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address of Phare with one method, as Spring knows it. */
record Route(RequestMethod method, String path, HandlerMethod handler) {

    /** {@code {id}}, or {@code {token:[A-Za-z0-9_-]{43}}}. */
    static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^/]*}");

    /** All of them; without a declared method it is GET. */
    static Stream<Route> all(List<RequestMappingHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.phare"))
                .flatMap(entry -> of(entry.getKey(), entry.getValue()));
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> declared = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = declared.isEmpty() ? Set.of(RequestMethod.GET) : declared;
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(m -> new Route(m, path, handler)));
    }

    /** The action that it takes; empty where it is open to everybody. */
    Optional<Action> required() {
        return RouteGuard.requiredBy(handler);
    }

    boolean takesIds() {
        return path.contains("{");
    }

    /** The path with the names of its parts only: {@code /invitation/{token}}. */
    String shown() {
        return VARIABLE.matcher(path).replaceAll("{$1}");
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
