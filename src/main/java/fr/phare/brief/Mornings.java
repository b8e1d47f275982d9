package fr.phare.brief;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was shown the brief, and with whom in it. */
@Component
class Mornings {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Mornings(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Leaves a trace of the cases and requests that {@code account} was shown. */
    void show(AccountId account, Set<UUID> shown) {
        audit.record("brief.show", account.value(), shown);
    }

    /** Whether {@code account} had not come yet on {@code day}; asked again it says no. */
    @Transactional
    public boolean isFirst(AccountId account, LocalDate day) {
        return jdbc.sql(
                                """
                                insert into brief.seen as s (account_id, day)
                                values (:account, :day)
                                on conflict (account_id) do update set day = excluded.day
                                where s.day < excluded.day
                                """)
                        .param("account", account.value())
                        .param("day", day)
                        .update()
                == 1;
    }
}
