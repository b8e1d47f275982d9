package fr.phare.business;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows for COPY in PostgreSQL's text format: fields apart by tabs, {@code \\N} for null. */
final class CopyRows {

    private final StringBuilder text = new StringBuilder();

    CopyRows add(@Nullable Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(fields[i]);
        }
        text.append('\n');
        return this;
    }

    private void append(@Nullable Object field) {
        if (field == null) {
            text.append("\\N");
            return;
        }
        String value = field.toString();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /**
     * Sends them to the table and columns of {@code target}, such as {@code chunk (line, siren)}.
     */
    void send(Connection connection, String target) throws SQLException, IOException {
        try (PGCopyOutputStream rows =
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class),
                        "copy " + target + " from stdin with (encoding 'UTF8')")) {
            rows.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
