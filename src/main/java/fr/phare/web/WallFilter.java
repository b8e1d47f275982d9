package fr.phare.web;

import fr.phare.access.Viewer;
import fr.phare.storage.Wall;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs the request of a signed-in person inside the walls of their chamber. */
final class WallFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Viewer> viewer = Viewer.current();
        if (viewer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Wall.run(viewer.get().chamber(), () -> proceed(request, response, chain));
        } catch (Carried carried) {
            carried.unpack();
        }
    }

    private static void proceed(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Carried(e);
        }
    }

    /** The second half of an asynchronous answer runs on another thread: in the wall as well. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A checked exception on its way through {@link Wall}. */
    private static final class Carried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Carried(Exception checked) {
            super(checked);
        }

        void unpack() throws ServletException, IOException {
            switch (getCause()) {
                case IOException failure -> throw failure;
                case ServletException failure -> throw failure;
                case null, default -> throw this;
            }
        }
    }
}
