package fr.phare.session;

import fr.phare.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Spring Security's view of our sessions: the {@link Viewer} in them is who is signed in. */
@Component
class ViewerContexts implements SecurityContextRepository {

    private static final Logger LOG = LoggerFactory.getLogger(ViewerContexts.class);

    static SecurityContext contextOf(Viewer viewer) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        Viewer viewer = viewer(holder.getRequest());
        return viewer == null ? SecurityContextHolder.createEmptyContext() : contextOf(viewer);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return viewer(request) != null;
    }

    private static @Nullable Viewer viewer(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        try {
            return (Viewer) session.getAttribute(SessionContent.VIEWER);
        } catch (ConversionException unreadable) {
            LOG.warn("Session of an incompatible version of Phare: treated as signed out");
            return null;
        }
    }

    /** Only {@link Sessions} saves, and only a Viewer: nothing else ever opens a session. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof Viewer viewer) {
            request.getSession().setAttribute(SessionContent.VIEWER, viewer);
        }
    }
}
