package fr.phare.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Deny by default: lets a request reach a controller only as the route's declaration allows. */
@Component
public class RouteGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !permits(method)) {
            throw new AccessDeniedException("route");
        }
        return true;
    }

    private static boolean permits(HandlerMethod method) {
        Optional<Action> required = requiredBy(method);
        if (required.isEmpty()) {
            return isOpen(method);
        }
        return Viewer.current().filter(viewer -> viewer.may(required.get())).isPresent();
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
