package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.chamber.CellId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Case files: open, read, move on, close, merge. */
@Component
@Transactional
public class CaseFiles {

    /** Why a case cannot be moved on as asked. */
    public enum MoveRefusal {
        OUTCOME_NEEDED,
        OUTCOME_TOO_EARLY,
        /** Somebody moved it on since, or merged it into another; nothing was overwritten. */
        CHANGED_MEANWHILE
    }

    /**
     * Where a case goes next.
     *
     * @param outcome needed exactly when {@code stage} is CLOSED
     */
    public record NextMove(
            Stage stage,
            @Nullable Outcome outcome,
            AccountId owner,
            String nextStep,
            @Nullable LocalDate nextStepOn) {

        /** Whether {@code file} is there already: the same was sent twice. */
        boolean isWhereStands(CaseFile file) {
            return new NextMove(
                            file.stage(),
                            file.outcome(),
                            file.owner(),
                            file.nextStep(),
                            file.nextStepOn())
                    .equals(this);
        }
    }

    /** A page that stays open, or is looked at again, is one reading. */
    private static final Duration ONE_READING = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final AuditLog audit;

    CaseFiles(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Opens a case in {@code cell}, owned by {@code owner}. */
    public CaseId open(CellId cell, AccountId owner) {
        UUID id =
                jdbc.sql(
                                """
                                insert into casefile.case_file (cell_id, owner_id)
                                values (:cell, :owner) returning id
                                """)
                        .param("cell", cell.value())
                        .param("owner", owner.value())
                        .query(UUID.class)
                        .single();
        audit.record("casefile.open", id);
        return new CaseId(id);
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseId id) {
        return jdbc.sql(CaseRows.SELECT + "where id = ?")
                .param(id.value())
                .query(CaseRows::caseFile)
                .optional();
    }

    /**
     * Reads a case to show it to somebody: leaves a trace of who saw it, once in a while for a page
     * that stays open.
     */
    public Optional<CaseFile> read(CaseId id) {
        Optional<CaseFile> found = find(id);
        found.ifPresent(file -> audit.record("casefile.read", id.value(), ONE_READING));
        return found;
    }

    /** The open cases of one owner, those with the nearest next step first. */
    @Transactional(readOnly = true)
    public List<CaseFile> openCasesOf(AccountId owner) {
        return jdbc.sql(
                        CaseRows.SELECT
                                + """
                                where owner_id = ? and stage <> 'closed'
                                order by next_step_on nulls last, opened_at limit 50
                                """)
                .param(owner.value())
                .query(CaseRows::caseFile)
                .list();
    }

    /**
     * Names the business, by its establishment in the registry or by what the person says.
     *
     * @param seen the version that the writer saw
     * @return false when somebody named it otherwise since; nothing was overwritten
     */
    public boolean nameBusiness(CaseId id, int seen, @Nullable String siret, String name) {
        int named =
                jdbc.sql(
                                """
                                update casefile.case_file set siret = :siret,
                                  business_name = :name, business_version = business_version + 1
                                where id = :id and merged_into is null
                                  and (business_version = :seen or (business_name = :name
                                    and siret is not distinct from cast(:siret as text)))
                                """)
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("siret", siret)
                        .param("name", name)
                        .update();
        if (named == 1) {
            String source = siret == null ? "said" : "registry";
            audit.record("casefile.name-business", id.value(), source);
        }
        return named == 1;
    }

    /**
     * Moves a case on, from wherever it has come to.
     *
     * @return why not, where it was refused; nothing was changed then
     */
    public Optional<MoveRefusal> moveOn(CaseId id, NextMove move, AccountId by) {
        return moveOn(locked(id), move, by);
    }

    /**
     * Moves a case on from what the writer saw.
     *
     * @param seen the version of the case then
     * @return why not, where it was refused; nothing was changed then
     */
    public Optional<MoveRefusal> moveOn(CaseId id, int seen, NextMove move, AccountId by) {
        CaseFile before = locked(id);
        return before.version() == seen || move.isWhereStands(before)
                ? moveOn(before, move, by)
                : Optional.of(MoveRefusal.CHANGED_MEANWHILE);
    }

    private CaseFile locked(CaseId id) {
        return jdbc.sql(CaseRows.SELECT + "where id = ? for update")
                .param(id.value())
                .query(CaseRows::caseFile)
                .single();
    }

    private Optional<MoveRefusal> moveOn(CaseFile before, NextMove move, AccountId by) {
        boolean closing = move.stage() == Stage.CLOSED;
        if (closing && move.outcome() == null) {
            return Optional.of(MoveRefusal.OUTCOME_NEEDED);
        }
        if (!closing && move.outcome() != null) {
            return Optional.of(MoveRefusal.OUTCOME_TOO_EARLY);
        }
        if (before.mergedInto() != null) {
            return Optional.of(MoveRefusal.CHANGED_MEANWHILE);
        }
        jdbc.sql(
                        """
                        update casefile.case_file set stage = :stage, outcome = :outcome,
                          owner_id = :owner, next_step = :step, next_step_on = :on,
                          closed_at = case when :closing then coalesce(closed_at, now()) end,
                          version = version + 1
                        where id = :id
                        """)
                .param("id", before.id().value())
                .param("stage", move.stage().stored())
                .param("outcome", move.outcome() == null ? null : move.outcome().stored())
                .param("owner", move.owner().value())
                .param("step", move.nextStep())
                .param("on", move.nextStepOn())
                .param("closing", closing)
                .update();
        recordMove(before.id(), before, move, by);
        return Optional.empty();
    }

    private void recordMove(CaseId id, CaseFile before, NextMove move, AccountId by) {
        if (before.stage() != move.stage()) {
            addEvent(id, "stage", move.stage().name(), by);
        }
        if (move.outcome() != null && move.outcome() != before.outcome()) {
            addEvent(id, "outcome", move.outcome().name(), by);
        }
        if (!before.owner().equals(move.owner())) {
            addEvent(id, "owner", move.owner().toString(), by);
        }
        audit.record("casefile.move-on", id.value(), move.stage().name());
    }

    void addEvent(CaseId id, String kind, String detail, AccountId by) {
        jdbc.sql(
                        """
                        insert into casefile.event (case_id, kind, detail, account_id)
                        values (:case, :kind, :detail, :account)
                        """)
                .param("case", id.value())
                .param("kind", kind)
                .param("detail", detail)
                .param("account", by.value())
                .update();
    }

    @Transactional(readOnly = true)
    public List<CaseEvent> events(CaseId id) {
        return jdbc.sql(
                        """
                        select kind, detail, account_id, at from casefile.event
                        where case_id = ? order by at
                        """)
                .param(id.value())
                .query(CaseRows::event)
                .list();
    }

    /** The case itself and those that were merged into it, by whatever way. */
    @Transactional(readOnly = true)
    public List<CaseId> withMerged(CaseId id) {
        return jdbc.sql(
                        """
                        with recursive whole (id) as (
                          values (:id::uuid)
                          union
                          select c.id from casefile.case_file c
                          join whole w on c.merged_into = w.id)
                        select id from whole
                        """)
                .param("id", id.value())
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }
}
