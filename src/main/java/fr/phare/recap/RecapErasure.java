package fr.phare.recap;

import fr.phare.casefile.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of the recaps of a case. */
@Component
@Transactional
public class RecapErasure {

    private final JdbcClient jdbc;

    RecapErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a recap of one of {@code cases} was sent at {@code cutoff} or later. */
    @Transactional(readOnly = true)
    public boolean isAnySentSince(List<CaseId> cases, Instant cutoff) {
        return jdbc.sql(
                        """
                        select exists (select 1 from recap.recap
                          where case_id = any (:cases) and sent_at >= :cutoff)
                        """)
                .param("cases", ids(cases))
                .param("cutoff", Timestamp.from(cutoff))
                .query(Boolean.class)
                .single();
    }

    /** Erases recaps, drafts and links of {@code cases}; how many recaps. */
    public int erase(List<CaseId> cases, Instant cutoff) {
        return jdbc.sql("select recap.erase(:cases, :cutoff)")
                .param("cases", ids(cases))
                .param("cutoff", Timestamp.from(cutoff))
                .query(Integer.class)
                .single();
    }

    private static UUID[] ids(List<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }
}
