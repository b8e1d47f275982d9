package fr.phare.web;

import fr.phare.access.Viewer;
import fr.phare.storage.Wall;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Page} and {@link Words} as arguments. */
@Component
public class PageArgument implements HandlerMethodArgumentResolver {

    private final Languages languages;
    private final Assets assets;
    private final Clock clock;
    private final boolean demonstration;
    private final ObjectProvider<HeaderPart> parts;

    PageArgument(
            Languages languages,
            Assets assets,
            Clock clock,
            @Value("${phare.demonstration:false}") boolean demonstration,
            ObjectProvider<HeaderPart> parts) {
        this.languages = languages;
        this.assets = assets;
        this.clock = clock;
        this.demonstration = demonstration;
        this.parts = parts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class
                || parameter.getParameterType() == Words.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        return parameter.getParameterType() == Words.class
                ? languages.of(request)
                : page(request, Wall.isInside() ? parts.orderedStream().toList() : List.of());
    }

    /**
     * The page of {@code request}, for what answers when something failed: its header has no parts,
     * which may be what fails.
     */
    Page page(HttpServletRequest request) {
        return page(request, List.of());
    }

    private Page page(HttpServletRequest request, List<HeaderPart> shown) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                languages.of(request),
                Viewer.current().orElse(null),
                request.getRequestURI(),
                () -> token == null ? "" : token.getToken(),
                assets,
                clock,
                demonstration,
                shown);
    }
}
