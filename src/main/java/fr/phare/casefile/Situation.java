package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of a business's situation, and the aids picked from it. */
@Component
@Transactional
public class Situation {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Situation(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The answers in force: neither superseded nor withdrawn. */
    @Transactional(readOnly = true)
    public List<FactAnswer> answers(CaseId caseFile) {
        return jdbc.sql(
                        """
                        select fact_id, value, source, said_by, said_at from casefile.fact_answer
                        where case_id = ? and superseded_by is null and value <> ''
                        order by said_at
                        """)
                .param(caseFile.value())
                .query(CaseRows::answer)
                .list();
    }

    /**
     * Records an answer; an earlier one to the same fact is kept as superseded.
     *
     * @param value canonical text; empty to withdraw the answer
     */
    public void answer(
            CaseId caseFile, String fact, String value, FactSource source, AccountId by) {
        lock(caseFile);
        UUID id =
                jdbc.sql(
                                """
                                insert into casefile.fact_answer
                                  (case_id, fact_id, value, source, said_by)
                                values (:case, :fact, :value, :source, :by) returning id
                                """)
                        .param("case", caseFile.value())
                        .param("fact", fact)
                        .param("value", value)
                        .param("source", source.stored())
                        .param("by", by.value())
                        .query(UUID.class)
                        .single();
        jdbc.sql(
                        """
                        update casefile.fact_answer set superseded_by = :id
                        where case_id = :case and fact_id = :fact and superseded_by is null
                          and id <> :id
                        """)
                .param("id", id)
                .param("case", caseFile.value())
                .param("fact", fact)
                .update();
        audit.record("casefile.answer", caseFile.value(), fact);
    }

    /** Records an answer where nothing was said about the fact before, nor taken back. */
    public void answerFirst(
            CaseId caseFile, String fact, String value, FactSource source, AccountId by) {
        lock(caseFile);
        int recorded =
                jdbc.sql(
                                """
                                insert into casefile.fact_answer
                                  (case_id, fact_id, value, source, said_by)
                                select :case, :fact, :value, :source, :by
                                where not exists (select 1 from casefile.fact_answer
                                  where case_id = :case and fact_id = :fact)
                                """)
                        .param("case", caseFile.value())
                        .param("fact", fact)
                        .param("value", value)
                        .param("source", source.stored())
                        .param("by", by.value())
                        .update();
        if (recorded > 0) {
            audit.record("casefile.answer", caseFile.value(), fact);
        }
    }

    /** Two answers to one fact at once: the second waits, so that exactly one is in force. */
    private void lock(CaseId caseFile) {
        jdbc.sql("select 1 from casefile.case_file where id = ? for update")
                .param(caseFile.value())
                .query(Integer.class)
                .optional();
    }

    /** The aids picked for the person, in the order they will be written. */
    @Transactional(readOnly = true)
    public List<AdvisedAid> advised(CaseId caseFile) {
        return jdbc.sql(
                        """
                        select aid_id, words from casefile.advised_aid
                        where case_id = ? order by position, aid_id
                        """)
                .param(caseFile.value())
                .query(
                        (row, number) ->
                                new AdvisedAid(row.getString("aid_id"), row.getString("words")))
                .list();
    }

    /** Replaces the picked aids by {@code aids}, in that order. */
    public void advise(CaseId caseFile, List<AdvisedAid> aids, AccountId by) {
        lock(caseFile);
        jdbc.sql("delete from casefile.advised_aid where case_id = ?")
                .param(caseFile.value())
                .update();
        for (int i = 0; i < aids.size(); i++) {
            jdbc.sql(
                            """
                            insert into casefile.advised_aid
                              (case_id, aid_id, position, words, picked_by)
                            values (:case, :aid, :position, :words, :by)
                            """)
                    .param("case", caseFile.value())
                    .param("aid", aids.get(i).aid())
                    .param("position", i)
                    .param("words", aids.get(i).words())
                    .param("by", by.value())
                    .update();
        }
        audit.record("casefile.advise", caseFile.value(), Integer.toString(aids.size()));
    }
}
