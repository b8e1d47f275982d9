package fr.phare.web;

import fr.phare.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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

    PageArgument(
            Languages languages,
            Assets assets,
            Clock clock,
            @Value("${phare.demonstration:false}") boolean demonstration) {
        this.languages = languages;
        this.assets = assets;
        this.clock = clock;
        this.demonstration = demonstration;
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
        return parameter.getParameterType() == Words.class ? languages.of(request) : page(request);
    }

    /** The page of {@code request}, for what answers outside a controller. */
    Page page(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                languages.of(request),
                Viewer.current().orElse(null),
                request.getRequestURI(),
                () -> token == null ? "" : token.getToken(),
                assets,
                clock,
                demonstration);
    }
}
