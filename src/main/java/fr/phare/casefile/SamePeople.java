package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two people of a case who are one: flagged, merged by somebody, and taken apart again. */
@Component
@Transactional
public class SamePeople {

    /** Somebody who was found to be {@code into}. */
    public record Merged(Person person, UUID into) {}

    private final JdbcClient jdbc;
    private final Circle circle;
    private final CaseFiles files;
    private final AuditLog audit;

    SamePeople(JdbcClient jdbc, Circle circle, CaseFiles files, AuditLog audit) {
        this.jdbc = jdbc;
        this.circle = circle;
        this.files = files;
        this.audit = audit;
    }

    /** Pairs that may be one person, unless somebody said that they are two. */
    @Transactional(readOnly = true)
    public List<Twins> flagged(CaseId caseFile) {
        List<Person> people = circle.of(caseFile);
        if (people.size() < 2) {
            return List.of();
        }
        Map<UUID, String> plain = plainNames(caseFile);
        Set<Set<UUID>> apart = toldApart(caseFile);
        return Twins.among(people, plain).stream()
                .filter(pair -> !apart.contains(Set.of(pair.one().id(), pair.other().id())))
                .toList();
    }

    private Map<UUID, String> plainNames(CaseId caseFile) {
        return jdbc
                .sql("select id, wall.plain_words(name) from casefile.person where case_id = ?")
                .param(caseFile.value())
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<Set<UUID>> toldApart(CaseId caseFile) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select one_id, other_id from casefile.told_apart
                                where one_id in (select id from casefile.person where case_id = ?)
                                """)
                        .param(caseFile.value())
                        .query(
                                (row, number) ->
                                        Set.of(
                                                row.getObject(1, UUID.class),
                                                row.getObject(2, UUID.class)))
                        .list());
    }

    /** Those who were merged into others, the latest first. */
    @Transactional(readOnly = true)
    public List<Merged> merged(CaseId caseFile) {
        return jdbc.sql(
                        """
                        select id, role, name, phone, email, deceased, speaks, version,
                          merged_into
                        from casefile.person where case_id = ? and merged_into is not null
                        order by merged_at desc, id
                        """)
                .param(caseFile.value())
                .query(SamePeople::readMerged)
                .list();
    }

    private static Merged readMerged(ResultSet row, int number) throws SQLException {
        return new Merged(CaseRows.person(row, number), row.getObject("merged_into", UUID.class));
    }

    /**
     * Who {@code person} turned out to be, themselves where nobody said otherwise; whatever hangs
     * on either is theirs.
     */
    @Transactional(readOnly = true)
    public @Nullable UUID kept(@Nullable UUID person) {
        return person == null ? null : lookUp(person).orElse(person);
    }

    private Optional<UUID> lookUp(UUID person) {
        return jdbc.sql("select casefile.kept_person(?)")
                .param(person)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    /**
     * Says that {@code gone} is {@code kept}, who then speaks if either did. Both are locked before
     * they are looked at: said the other way round at once, one of the two is refused.
     *
     * @return false when they are not two people of {@code caseFile}
     */
    public boolean merge(CaseId caseFile, UUID gone, UUID kept, AccountId by) {
        if (gone.equals(kept) || !lockBoth(caseFile, gone, kept)) {
            return false;
        }
        jdbc.sql(
                        """
                        update casefile.person kept set speaks = true, version = kept.version + 1
                        from casefile.person gone
                        where kept.id = :kept and gone.id = :gone and gone.speaks
                        """)
                .param("kept", kept)
                .param("gone", gone)
                .update();
        jdbc.sql(
                        """
                        update casefile.person set merged_into = :kept, merged_at = now()
                        where id = :gone
                        """)
                .param("kept", kept)
                .param("gone", gone)
                .update();
        files.addEvent(caseFile, "same-people", kept.toString(), by);
        audit.record("casefile.merge-people", caseFile.value(), gone + " into " + kept);
        return true;
    }

    private boolean lockBoth(CaseId caseFile, UUID one, UUID other) {
        return jdbc.sql(
                                """
                                select id from casefile.person
                                where id in (:one, :other) and case_id = :case
                                  and merged_into is null
                                order by id for update
                                """)
                        .param("one", one)
                        .param("other", other)
                        .param("case", caseFile.value())
                        .query(UUID.class)
                        .list()
                        .size()
                == 2;
    }

    private boolean areOf(CaseId caseFile, UUID one, UUID other) {
        List<UUID> people = circle.of(caseFile).stream().map(Person::id).toList();
        return people.contains(one) && people.contains(other);
    }

    /**
     * Takes {@code gone} apart again, with all that was theirs.
     *
     * @return false when nobody had merged them
     */
    public boolean undo(CaseId caseFile, UUID gone, AccountId by) {
        Optional<Merged> merged =
                merged(caseFile).stream().filter(one -> one.person().id().equals(gone)).findFirst();
        merged.ifPresent(
                one -> {
                    if (one.person().speaks()) {
                        jdbc.sql("update casefile.person set speaks = false where id = ?")
                                .param(one.into())
                                .update();
                    }
                    jdbc.sql(
                                    """
                                    update casefile.person set merged_into = null, merged_at = null
                                    where id = ?
                                    """)
                            .param(gone)
                            .update();
                    files.addEvent(caseFile, "people-apart", gone.toString(), by);
                    audit.record("casefile.part-people", caseFile.value(), gone.toString());
                });
        return merged.isPresent();
    }

    /** Says that two who look alike are two; false when they are not people of {@code caseFile}. */
    public boolean tellApart(CaseId caseFile, UUID one, UUID other, AccountId by) {
        if (one.equals(other) || !areOf(caseFile, one, other)) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into casefile.told_apart (one_id, other_id, told_by)
                        values (least(:one, :other), greatest(:one, :other), :by)
                        on conflict do nothing
                        """)
                .param("one", one)
                .param("other", other)
                .param("by", by.value())
                .update();
        audit.record("casefile.tell-people-apart", caseFile.value());
        return true;
    }
}
