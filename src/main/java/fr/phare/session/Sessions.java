package fr.phare.session;

import fr.phare.access.AccountId;
import fr.phare.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Opens and ends sessions; an ended session is refused from the next request on, on every node. */
@Component
public class Sessions {

    /**
     * A session was opened, and is in the table: from now on {@link #endAll} finds it.
     *
     * @param viewer as they were when they proved who they are
     */
    public record Opened(Viewer viewer) {}

    private final ViewerContexts contexts;
    private final JdbcClient jdbc;

    Sessions(ViewerContexts contexts, JdbcClient jdbc) {
        this.contexts = contexts;
        this.jdbc = jdbc;
    }

    /** Signs {@code viewer} in on this browser, under an id that nobody saw before. */
    public void open(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        close(request);
        refresh(viewer, request, response);
    }

    /** Replaces what the current session knows of its person: name, language. */
    public void refresh(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = ViewerContexts.contextOf(viewer);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Signs out of this browser. */
    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Signs {@code account} out of every browser, in the caller's transaction. */
    public void endAll(AccountId account) {
        end(account, "");
    }

    /** Signs {@code account} out of every browser but the one that sent {@code request}. */
    public void endOthers(AccountId account, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        end(account, session == null ? "" : session.getId());
    }

    private void end(AccountId account, String kept) {
        jdbc.sql(
                        """
                        delete from session.spring_session
                        where principal_name = :account and session_id <> :kept
                        """)
                .param("account", account.toString())
                .param("kept", kept)
                .update();
    }
}
