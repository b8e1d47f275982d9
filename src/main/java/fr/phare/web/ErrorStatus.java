package fr.phare.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * Says that a request failed before the page about it is made: where that page fails too, the
 * server would answer 200 and nothing, which is a false acknowledgement.
 */
final class ErrorStatus extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Before every other filter, for error pages only. */
    static FilterRegistrationBean<ErrorStatus> first() {
        FilterRegistrationBean<ErrorStatus> registration =
                new FilterRegistrationBean<>(new ErrorStatus());
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            response.setStatus(status);
        }
        chain.doFilter(request, response);
    }
}
