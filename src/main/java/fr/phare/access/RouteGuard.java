package fr.phare.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Deny by default: lets a request reach a controller only as the route's declaration allows. */
@Component
public class RouteGuard implements HandlerInterceptor {

    /** What a route declares; either is enough. */
    private record Rule(Optional<Action> required, boolean open) {}

    private final Map<HandlerMethod, Rule> rules = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !permits(method)) {
            throw new AccessDeniedException("route");
        }
        return true;
    }

    private boolean permits(HandlerMethod method) {
        Rule rule =
                rules.computeIfAbsent(method, asked -> new Rule(requiredBy(asked), isOpen(asked)));
        return rule.required()
                .map(action -> Viewer.current().filter(viewer -> viewer.may(action)).isPresent())
                .orElse(rule.open());
    }

    /** The action {@code method} declares, on itself or on its class. */
    public static Optional<Action> requiredBy(HandlerMethod method) {
        Requires own =
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
        Requires declared =
                own != null || ownOpen(method)
                        ? own
                        : AnnotatedElementUtils.findMergedAnnotation(
                                method.getBeanType(), Requires.class);
        return Optional.ofNullable(declared).map(Requires::value);
    }

    /** Whether {@code method} declares itself open to everybody. */
    public static boolean isOpen(HandlerMethod method) {
        return ownOpen(method)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class);
    }

    private static boolean ownOpen(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class);
    }
}
