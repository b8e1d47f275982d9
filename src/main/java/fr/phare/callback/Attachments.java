package fr.phare.callback;

import fr.phare.queue.EntryId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which askings were found to be those of the person of a case. */
@Component
class Attachments {

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean attach(FormId id, UUID caseFile, @Nullable UUID person, UUID account) {
        return jdbc.sql(
                                """
                                update callback.form set attached_case = :case,
                                  attached_person = :person, attached_by = :account,
                                  attached_at = now()
                                where id = :id
                                """)
                        .param("id", id.value())
                        .param("case", caseFile)
                        .param("person", person)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Those of {@code entry} attached to the case within the last while: they are no more. */
    List<FormId> detach(EntryId entry, UUID caseFile, Duration within) {
        return jdbc.sql(
                        """
                        update callback.form set attached_case = null, attached_person = null,
                          attached_by = null, attached_at = null
                        where entry_id = :entry and attached_case = :case
                          and attached_at > now() - make_interval(secs => :seconds)
                        returning id
                        """)
                .param("entry", entry.value())
                .param("case", caseFile)
                .param("seconds", within.toSeconds())
                .query((row, number) -> new FormId(row.getObject(1, UUID.class)))
                .list();
    }

    void moveAttachments(UUID from, UUID to) {
        jdbc.sql("update callback.form set attached_case = :to where attached_case = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
