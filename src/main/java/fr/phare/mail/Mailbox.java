package fr.phare.mail;

import fr.phare.chamber.CellId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was sent or is on its way. */
@Component
class Mailbox {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest messages of the chamber, newest first. */
    List<Message> newest() {
        return newest("true", Map.of());
    }

    /** The newest messages of one cell. */
    List<Message> newest(CellId cell) {
        return newest("cell_id = :cell", Map.of("cell", cell.value()));
    }

    private List<Message> newest(String condition, Map<String, Object> parameters) {
        return jdbc.sql(
                        """
                        select %s from mail.message where %s order by created_at desc limit %d
                        """
                                .formatted(MessageRows.COLUMNS, condition, SHOWN))
                .params(parameters)
                .query(MessageRows::read)
                .list();
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql("select " + MessageRows.COLUMNS + " from mail.message where id = ?")
                .param(id)
                .query(MessageRows::read)
                .optional();
    }
}
