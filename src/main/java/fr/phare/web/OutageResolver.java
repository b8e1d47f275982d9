package fr.phare.web;

import fr.phare.storage.Outage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers 503 when the database went away in the middle. A lost connection to it ends in an {@code
 * EOFException}, which Spring would take for a visitor who hung up: it would answer 200 with
 * nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageResolver implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (response.isCommitted() || !Outage.caused(failure)) {
            return null;
        }
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        try {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
        return new ModelAndView();
    }
}
