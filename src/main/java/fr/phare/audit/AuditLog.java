package fr.phare.audit;

import fr.phare.access.Viewer;
import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Append-only record of actions, written in the caller's transaction and chamber: if the change is
 * kept, so is its trace.
 */
@Component
public class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records that the current viewer (or the machine, where nobody is signed in) did {@code
     * action}.
     *
     * @param action stable name, {@code module.verb}, such as {@code casefile.read}
     * @param subject id of what was seen or changed
     */
    public void record(String action, UUID subject) {
        record(action, subject, "");
    }

    /**
     * Same, unless the viewer did the same with it within {@code recently}: for what pages read
     * again by themselves.
     */
    public void record(String action, UUID subject, Duration recently) {
        jdbc.sql(
                        """
                        insert into audit.entry (account_id, action, subject_id)
                        select :account, :action, :subject
                        where not exists (
                          select 1 from audit.entry
                          where subject_id = :subject and action = :action
                            and account_id = :account
                            and at > now() - make_interval(secs => :seconds))
                        """)
                .param("account", viewer(), Types.OTHER)
                .param("action", action)
                .param("subject", subject)
                .param("seconds", recently.toSeconds())
                .update();
    }

    /**
     * Same, of something that showed other things: a list, a search. What was done with each of
     * them tells of it; its detail is their number.
     *
     * @param shown ids of what was to be seen
     */
    public void record(String action, UUID subject, Collection<UUID> shown) {
        jdbc.sql(
                        """
                        with one as (
                          insert into audit.entry (account_id, action, subject_id, detail)
                          values (:account, :action, :subject, :detail) returning id)
                        insert into audit.shown (entry_id, subject_id)
                        select one.id, seen from one, unnest(:shown) seen
                        """)
                .param("account", viewer(), Types.OTHER)
                .param("action", action)
                .param("subject", subject)
                .param("detail", Integer.toString(shown.size()))
                .param("shown", shown.toArray(UUID[]::new))
                .update();
    }

    /** Same, for many subjects at once: one entry for each. */
    public void record(String action, List<UUID> subjects) {
        jdbc.sql(
                        """
                        insert into audit.entry (account_id, action, subject_id)
                        select :account, :action, subject from unnest(:subjects) subject
                        """)
                .param("account", viewer(), Types.OTHER)
                .param("action", action)
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
    }

    /**
     * Same, with a detail.
     *
     * @param detail ids, codes and states only: never a name, number or note
     */
    public void record(String action, UUID subject, String detail) {
        jdbc.sql(
                        """
                        insert into audit.entry (account_id, action, subject_id, detail)
                        values (:account, :action, :subject, :detail)
                        """)
                .param("account", viewer(), Types.OTHER)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }

    private static @Nullable UUID viewer() {
        return Viewer.current().map(Viewer::account).orElse(null);
    }
}
