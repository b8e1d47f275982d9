package fr.phare.faults;

import fr.phare.storage.ServerSecret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every acknowledged asking is kept once, as it was told, confirmed once; promises stand still. */
final class AskingCheck {

    private record Form(
            UUID id,
            String reference,
            Instant promise,
            boolean withdrawn,
            int confirmations,
            String tokenHash) {}

    private final Map<UUID, Instant> promises = new HashMap<>();

    void check(Connection connection, History history, Findings findings) throws SQLException {
        Map<String, List<Form>> kept = kept(connection);
        Set<String> known = new HashSet<>();
        for (History.Asking asking : history.askings()) {
            known.add(asking.name());
            List<Form> forms = kept.getOrDefault(asking.name(), List.of());
            if (asking.acknowledged()) {
                findings.look("acknowledged askings kept", !forms.isEmpty(), asking.name());
            }
            if (!forms.isEmpty()) {
                findings.look("askings kept once", forms.size() == 1, asking.name());
                compare(asking, forms.getFirst(), findings);
            }
        }
        Set<String> unknown = new HashSet<>(kept.keySet());
        unknown.removeAll(known);
        findings.count("askings that somebody sent", kept.size() - unknown.size(), kept.size());
        withdrawals(connection, findings);
    }

    private static Map<String, List<Form>> kept(Connection connection) throws SQLException {
        Map<String, List<Form>> kept = new HashMap<>();
        Rows.each(
                connection,
                """
                select f.name, f.id, f.reference, f.promised_by, f.state = 'withdrawn',
                  (select count(*) from mail.message m
                   where m.about = f.id and m.reason = 'callback.confirmation'),
                  d.token_hash
                from callback.form f
                left join callback.link_directory d on d.form_id = f.id
                """,
                row ->
                        kept.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                                .add(form(row)));
        return kept;
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getBoolean(5),
                row.getInt(6),
                HexFormat.of().formatHex(row.getBytes(7)));
    }

    private void compare(History.Asking asking, Form form, Findings findings) {
        String name = asking.name();
        Instant first = promises.putIfAbsent(form.id(), form.promise());
        boolean asTold =
                asking.promise() == null
                        || OffsetDateTime.parse(asking.promise())
                                .toInstant()
                                .equals(form.promise());
        boolean asSeen = first == null || first.equals(form.promise());
        findings.look("promises that did not move", asTold && asSeen, name);
        findings.look("askings confirmed by one message", form.confirmations() == 1, name);
        if (asking.reference() != null) {
            findings.look("references as told", asking.reference().equals(form.reference()), name);
        }
        if (asking.token() != null) {
            String hash = HexFormat.of().formatHex(ServerSecret.hash(asking.token()));
            boolean leads = hash.equals(form.tokenHash());
            findings.look("private links that lead to their asking", leads, name);
        }
        boolean allowed =
                switch (asking.withdrawal()) {
                    case NONE -> !form.withdrawn();
                    case UNKNOWN -> true;
                    case DONE -> form.withdrawn();
                };
        findings.look("askings withdrawn exactly when asked to be", allowed, name);
    }

    private static void withdrawals(Connection connection, Findings findings) throws SQLException {
        Rows.each(
                connection,
                """
                select f.id, (select count(*) from audit.entry a
                  where a.subject_id = f.id and a.action = 'callback.withdraw')
                from callback.form f where f.state = 'withdrawn'
                """,
                row ->
                        findings.look(
                                "withdrawals with their one line in the journal",
                                row.getInt(2) == 1,
                                row.getString(1)));
    }
}
