package fr.phare.selfcheck;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases answers that are past their time. */
@Component
public class CheckErasure {

    private final JdbcClient jdbc;

    CheckErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Erases those of the current chamber last changed before {@code cutoff}; how many. */
    public int erase(Instant cutoff) {
        return jdbc.sql("delete from selfcheck.saved where changed_at < ?")
                .param(Timestamp.from(cutoff))
                .update();
    }
}
