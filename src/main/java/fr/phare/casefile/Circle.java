package fr.phare.casefile;

import fr.phare.audit.AuditLog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people around a business. */
@Component
@Transactional
public class Circle {

    /** What came of a change. */
    public enum Change {
        DONE,
        NO_SUCH_PERSON,
        /** Somebody saved something else since; nothing was overwritten. */
        CHANGED_MEANWHILE
    }

    /** A person to be added or changed; {@code phone} in E.164. */
    public record Entry(
            PersonRole role,
            String name,
            @Nullable String phone,
            @Nullable String email,
            boolean deceased,
            boolean speaks) {

        @Override
        public String toString() {
            return "Circle.Entry[" + role + "]";
        }
    }

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Circle(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Those who are not known to be one of the others; with what the others said of how to reach
     * them, where they said nothing themselves.
     */
    @Transactional(readOnly = true)
    public List<Person> of(CaseId caseFile) {
        return jdbc.sql(
                        """
                        with same as (
                          select casefile.kept_person(id) as kept, merged_at, phone, email
                          from casefile.person where case_id = :case and merged_into is not null)
                        select id, role, name, deceased, speaks, version,
                          coalesce(phone, (select s.phone from same s where s.kept = p.id
                            and s.phone is not null order by merged_at limit 1)) as phone,
                          coalesce(email, (select s.email from same s where s.kept = p.id
                            and s.email is not null order by merged_at limit 1)) as email
                        from casefile.person p where case_id = :case and merged_into is null
                        order by speaks desc, added_at
                        """)
                .param("case", caseFile.value())
                .query(CaseRows::person)
                .list();
    }

    /** The one we speak with, else the first person known. */
    @Transactional(readOnly = true)
    public Optional<Person> interlocutor(CaseId caseFile) {
        return of(caseFile).stream().findFirst();
    }

    public UUID add(CaseId caseFile, Entry person) {
        UUID id =
                jdbc.sql(
                                """
                                insert into casefile.person
                                  (case_id, role, name, phone, email, deceased, speaks)
                                values (:case, :role, :name, :phone, :email, :deceased, :speaks)
                                returning id
                                """)
                        .param("case", caseFile.value())
                        .param("role", person.role().stored())
                        .param("name", person.name())
                        .param("phone", person.phone())
                        .param("email", person.email())
                        .param("deceased", person.deceased())
                        .param("speaks", person.speaks())
                        .query(UUID.class)
                        .single();
        onlyOneSpeaks(caseFile, id, person);
        audit.record("casefile.add-person", caseFile.value(), id.toString());
        return id;
    }

    /**
     * Changes a person of {@code caseFile}.
     *
     * @param seen the version that the writer saw
     */
    public Change change(CaseId caseFile, UUID id, int seen, Entry person) {
        Optional<Integer> version = lockedVersion(caseFile, id);
        if (version.isEmpty()) {
            return Change.NO_SUCH_PERSON;
        }
        if (version.get() != seen) {
            return Change.CHANGED_MEANWHILE;
        }
        jdbc.sql(
                        """
                        update casefile.person set role = :role, name = :name, phone = :phone,
                          email = :email, deceased = :deceased, speaks = :speaks,
                          version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("role", person.role().stored())
                .param("name", person.name())
                .param("phone", person.phone())
                .param("email", person.email())
                .param("deceased", person.deceased())
                .param("speaks", person.speaks())
                .update();
        onlyOneSpeaks(caseFile, id, person);
        audit.record("casefile.change-person", caseFile.value(), id.toString());
        return Change.DONE;
    }

    private Optional<Integer> lockedVersion(CaseId caseFile, UUID id) {
        return jdbc.sql(
                        """
                        select version from casefile.person
                        where id = :id and case_id = :case and merged_into is null for update
                        """)
                .param("id", id)
                .param("case", caseFile.value())
                .query(Integer.class)
                .optional();
    }

    private void onlyOneSpeaks(CaseId caseFile, UUID id, Entry person) {
        if (person.speaks()) {
            jdbc.sql(
                            """
                            update casefile.person set speaks = false, version = version + 1
                            where case_id = :case and id <> :id and speaks
                            """)
                    .param("case", caseFile.value())
                    .param("id", id)
                    .update();
        }
    }
}
