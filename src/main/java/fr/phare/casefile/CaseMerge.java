package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes two cases one. */
@Component
@Transactional
public class CaseMerge {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final AuditLog audit;

    CaseMerge(JdbcClient jdbc, CaseFiles files, AuditLog audit) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Makes {@code duplicate} part of {@code kept}: conversations, people, answers and picked aids
     * go over, the duplicate is closed and points to it. Both are locked before they are looked at:
     * merged the other way round at once, one of the two is refused.
     *
     * @return false when they are one case, or one of them was merged before
     */
    public boolean merge(CaseId duplicate, CaseId kept, AccountId by) {
        if (duplicate.equals(kept) || !lockBoth(duplicate, kept)) {
            return false;
        }
        moveSituation(duplicate, kept);
        List.of("person", "exchange", "event").forEach(table -> moveRows(table, duplicate, kept));
        jdbc.sql(
                        """
                        update casefile.case_file set stage = 'closed', merged_into = :kept,
                          closed_at = now(), version = version + 1 where id = :duplicate
                        """)
                .param("kept", kept.value())
                .param("duplicate", duplicate.value())
                .update();
        files.addEvent(kept, "merged", duplicate.toString(), by);
        audit.record("casefile.merge", duplicate.value(), "into " + kept);
        return true;
    }

    private boolean lockBoth(CaseId one, CaseId other) {
        return jdbc.sql(
                                """
                                select id from casefile.case_file
                                where id in (:one, :other) and merged_into is null
                                order by id for update
                                """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(UUID.class)
                        .list()
                        .size()
                == 2;
    }

    /**
     * Where both say something, what the kept case says holds, unless only that was told online;
     * its person is the one who speaks.
     */
    private void moveSituation(CaseId duplicate, CaseId kept) {
        List.of(
                        """
                        update casefile.person set speaks = false where case_id = :duplicate
                          and exists (select 1 from casefile.person
                            where case_id = :kept and speaks)
                        """,
                        """
                        update casefile.fact_answer theirs set superseded_by = mine.id
                        from casefile.fact_answer mine
                        where theirs.case_id = :kept and theirs.superseded_by is null
                          and theirs.source = 'visitor' and mine.source <> 'visitor'
                          and mine.case_id = :duplicate and mine.superseded_by is null
                          and mine.fact_id = theirs.fact_id
                        """,
                        """
                        update casefile.fact_answer mine set superseded_by = theirs.id
                        from casefile.fact_answer theirs
                        where mine.case_id = :duplicate and mine.superseded_by is null
                          and theirs.case_id = :kept and theirs.superseded_by is null
                          and theirs.fact_id = mine.fact_id
                        """,
                        """
                        update casefile.fact_answer set case_id = :kept where case_id = :duplicate
                        """,
                        """
                        update casefile.advised_aid mine
                        set case_id = :kept, position = position + 1000
                        where case_id = :duplicate and not exists (
                          select 1 from casefile.advised_aid theirs
                          where theirs.case_id = :kept and theirs.aid_id = mine.aid_id)
                        """)
                .forEach(
                        sql ->
                                jdbc.sql(sql)
                                        .param("kept", kept.value())
                                        .param("duplicate", duplicate.value())
                                        .update());
    }

    private void moveRows(String table, CaseId from, CaseId to) {
        jdbc.sql("update casefile.%s set case_id = :to where case_id = :from".formatted(table))
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
