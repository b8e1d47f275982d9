package fr.phare.audit;

import fr.phare.access.Viewer;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
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

    /** Same, for many subjects at once: one entry for each. */
    public void record(String action, List<UUID> subjects) {
        jdbc.sql(
                        """
                        insert into audit.entry (account_id, action, subject_id)
                        select :account, :action, subject from unnest(:subjects) subject
                        """)
                .param("account", Viewer.current().map(Viewer::account).orElse(null), Types.OTHER)
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
        UUID account = Viewer.current().map(Viewer::account).orElse(null);
        jdbc.sql(
                        """
                        insert into audit.entry (account_id, action, subject_id, detail)
                        values (:account, :action, :subject, :detail)
                        """)
                .param("account", account)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }
}
