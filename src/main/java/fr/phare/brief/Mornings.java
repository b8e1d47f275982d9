package fr.phare.brief;

import fr.phare.access.AccountId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has been shown today's brief. */
@Component
class Mornings {

    private final JdbcClient jdbc;

    Mornings(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
