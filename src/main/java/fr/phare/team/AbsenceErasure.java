package fr.phare.team;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases absences that are over. */
@Component
public class AbsenceErasure {

    private final JdbcClient jdbc;

    AbsenceErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Erases those of the current chamber that ended before {@code cutoff}; how many. */
    public int erase(Instant cutoff) {
        return jdbc.sql("select team.erase(?)")
                .param(Timestamp.from(cutoff))
                .query(Integer.class)
                .single();
    }
}
