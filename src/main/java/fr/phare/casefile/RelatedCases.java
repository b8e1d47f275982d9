package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of somebody who may be known already. */
@Component
@Transactional
public class RelatedCases {

    private static final CaseId NO_CASE = new CaseId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final AuditLog audit;

    RelatedCases(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Other cases of the same number or establishment, and open ones of the same name: shown, never
     * merged unasked.
     */
    @Transactional(readOnly = true)
    public List<CaseFile> of(
            CaseId id, @Nullable String phone, @Nullable String siret, @Nullable String name) {
        return jdbc.sql(
                        CaseRows.SELECT
                                + """
                                join (
                                  select found, max(sure) as sure from (
                                    select id as found, 2 as sure
                                    from casefile.case_file where siret = :siret
                                    union all
                                    select case_id, 2 from casefile.person where phone = :phone
                                    union all
                                    select case_id, 1 from casefile.person
                                    where name_key = wall.plain_words(:name)
                                      and btrim(name_key) <> '') one
                                  group by found) alike on found = id
                                where id <> :id and merged_into is null
                                  and (sure = 2 or stage <> 'closed')
                                order by sure desc, stage = 'closed', opened_at desc limit 20
                                """)
                .param("id", id.value())
                .param("phone", phone)
                .param("siret", siret)
                .param("name", name)
                .query(CaseRows::caseFile)
                .list();
    }

    /**
     * Open cases of a caller who may be known, for {@code viewer} to look through; leaves a trace
     * of which were shown.
     */
    public List<CaseFile> recognise(
            AccountId viewer, @Nullable String phone, @Nullable String name) {
        List<CaseFile> known =
                of(NO_CASE, phone, null, name).stream().filter(CaseFile::isOpen).toList();
        if (!known.isEmpty()) {
            audit.record(
                    "casefile.recognise",
                    viewer.value(),
                    known.stream().map(file -> file.id().value()).toList());
        }
        return known;
    }
}
