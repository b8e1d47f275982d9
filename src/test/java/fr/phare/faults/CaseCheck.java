package fr.phare.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notes, answers, results and recaps are what was told last, once, with their journal lines. */
final class CaseCheck {

    private record Talk(String note, String result, int ended, int takenBack) {}

    private record Recap(String caseFile, int mails, int lines) {}

    void check(Connection connection, History history, Findings findings) throws SQLException {
        talks(connection, history, findings);
        answers(connection, history, findings);
        answerLines(connection, history, findings);
        recaps(connection, history, findings);
    }

    private static Map<String, Talk> talks(Connection connection) throws SQLException {
        Map<String, Talk> kept = new HashMap<>();
        Rows.each(
                connection,
                """
                select x.id, x.note, coalesce(x.result, ''),
                  count(a.id) filter (where a.action = 'casefile.attempt'),
                  count(a.id) filter (where a.action = 'casefile.take-back')
                from casefile.exchange x left join audit.entry a on a.subject_id = x.id
                group by x.id
                """,
                row ->
                        kept.put(
                                row.getString(1),
                                new Talk(
                                        row.getString(2),
                                        row.getString(3).toUpperCase(Locale.ROOT),
                                        row.getInt(4),
                                        row.getInt(5))));
        return kept;
    }

    private static void talks(Connection connection, History history, Findings findings)
            throws SQLException {
        Map<String, Talk> kept = talks(connection);
        Talk nothing = new Talk("", "", 0, 0);
        history.notes()
                .forEach(
                        (id, told) ->
                                findings.look(
                                        "notes as acknowledged",
                                        told.allows(kept.getOrDefault(id, nothing).note),
                                        id));
        history.results()
                .forEach(
                        (id, told) ->
                                findings.look(
                                        "results as acknowledged",
                                        told.allows(kept.getOrDefault(id, nothing).result),
                                        id));
        kept.forEach(
                (id, talk) ->
                        findings.look(
                                "results recorded once, each with its journal line",
                                talk.ended - talk.takenBack == (talk.result.isEmpty() ? 0 : 1),
                                id));
    }

    private static void answers(Connection connection, History history, Findings findings)
            throws SQLException {
        Map<String, String> kept = new HashMap<>();
        Set<String> twice = new HashSet<>();
        Rows.each(
                connection,
                """
                select case_id, fact_id, value from casefile.fact_answer
                where superseded_by is null
                """,
                row -> {
                    String fact = row.getString(1) + " " + row.getString(2);
                    if (kept.put(fact, row.getString(3)) != null) {
                        twice.add(fact);
                    }
                });
        history.answers()
                .forEach(
                        (fact, told) -> {
                            String value = kept.getOrDefault(fact, "");
                            findings.look("answers as acknowledged", told.allows(value), fact);
                        });
        findings.count("answers of which one is in force", kept.size() - twice.size(), kept.size());
    }

    private static void answerLines(Connection connection, History history, Findings findings)
            throws SQLException {
        Map<String, Integer> lines = new HashMap<>();
        Rows.each(
                connection,
                """
                select subject_id, count(*) from audit.entry
                where action = 'casefile.answer' group by subject_id
                """,
                row -> lines.put(row.getString(1), row.getInt(2)));
        history.answersTold()
                .forEach(
                        (caseFile, told) ->
                                findings.look(
                                        "answers with their journal line",
                                        lines.getOrDefault(caseFile, 0) >= told,
                                        caseFile));
    }

    private static void recaps(Connection connection, History history, Findings findings)
            throws SQLException {
        Map<String, Recap> kept = new HashMap<>();
        Rows.each(
                connection,
                """
                select r.id, r.case_id,
                  (select count(*) from mail.message m where m.about = r.id),
                  (select count(*) from audit.entry a
                   where a.subject_id = r.id and a.action = 'recap.send')
                from recap.recap r
                """,
                row ->
                        kept.put(
                                row.getString(1),
                                new Recap(row.getString(2), row.getInt(3), row.getInt(4))));
        history.recaps()
                .forEach(
                        (id, sending) -> {
                            Recap recap = kept.get(id);
                            if (sending.acknowledged()) {
                                boolean there =
                                        recap != null && recap.caseFile.equals(sending.caseFile());
                                findings.look("acknowledged recaps kept", there, id);
                            }
                        });
        kept.forEach(
                (id, recap) ->
                        findings.look(
                                "recaps with one message and one journal line",
                                recap.mails == 1
                                        && recap.lines == 1
                                        && history.recaps().containsKey(id),
                                id));
    }
}
