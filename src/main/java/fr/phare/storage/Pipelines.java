package fr.phare.storage;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Opens pipelines to the database, inside the caller's transaction and chamber. */
@Component
public class Pipelines {

    private final JdbcOperations jdbc;

    Pipelines(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public Pipeline open() {
        return new Pipeline(jdbc);
    }
}
