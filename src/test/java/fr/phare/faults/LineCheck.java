package fr.phare.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replays the journal of every entry: nobody took what somebody else had, each take has its fence
 * number, and where the moves lead is where the entry stands. No entry vanishes.
 */
final class LineCheck {

    private record Move(String action, String by) {}

    private record Entry(String state, long fence, int attempts, boolean promiseIsItsEarliest) {}

    private final Set<String> seen = new HashSet<>();

    void check(Connection connection, History history, Findings findings) throws SQLException {
        Map<String, List<Move>> moves = moves(connection);
        Map<String, Integer> undone = undoneAttempts(connection);
        Map<String, Entry> entries = entries(connection);
        for (String earlier : seen) {
            findings.look("entries that did not vanish", entries.containsKey(earlier), earlier);
        }
        seen.addAll(entries.keySet());
        entries.forEach(
                (id, entry) -> {
                    Replay replay = new Replay();
                    moves.getOrDefault(id, List.of()).forEach(replay::move);
                    findings.look("entries with one owner at any time", replay.isLegal(), id);
                    findings.look("fences that count the takes", replay.takes == entry.fence, id);
                    findings.look(
                            "entries that stand where their journal leads",
                            replay.state.equals(normal(entry.state)),
                            id + " is " + entry.state + ", its journal leads to " + replay.state);
                    findings.look(
                            "attempts counted once",
                            replay.attempts - undone.getOrDefault(id, 0) == entry.attempts,
                            id);
                    findings.look(
                            "entries that keep their earliest promise",
                            entry.promiseIsItsEarliest,
                            id);
                });
        leases(connection, findings);
        findings.count(
                "takes told to one adviser only",
                history.taken() - history.twoHolders().size(),
                history.taken());
    }

    /** Whether an entry rested when it came into the line is not in its journal. */
    private static String normal(String state) {
        return state.equals("resting") ? "waiting" : state;
    }

    private static Map<String, List<Move>> moves(Connection connection) throws SQLException {
        Map<String, List<Move>> moves = new HashMap<>();
        Rows.each(
                connection,
                """
                select subject_id, action, coalesce(account_id::text, '') from audit.entry
                where action like 'queue.%' order by id
                """,
                row ->
                        moves.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(new Move(row.getString(2), row.getString(3))));
        return moves;
    }

    /** How many attempts were taken back, by entry. */
    private static Map<String, Integer> undoneAttempts(Connection connection) throws SQLException {
        Map<String, Integer> undone = new HashMap<>();
        Rows.each(
                connection,
                """
                select x.entry_id, count(*) from audit.entry a
                join casefile.exchange x on x.id = a.subject_id
                where a.action = 'casefile.take-back'
                  and a.detail in ('NO_ANSWER', 'BUSY', 'CALL_LATER')
                group by x.entry_id
                """,
                row -> undone.put(row.getString(1), row.getInt(2)));
        return undone;
    }

    private static Map<String, Entry> entries(Connection connection) throws SQLException {
        Map<String, Entry> entries = new HashMap<>();
        Rows.each(
                connection,
                """
                select e.id, e.state, e.fence, e.attempts, e.promised_by =
                  (select min(f.promised_by) from callback.form f where f.entry_id = e.id)
                from queue.entry e
                """,
                row ->
                        entries.put(
                                row.getString(1),
                                new Entry(
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getInt(4),
                                        row.getBoolean(5))));
        return entries;
    }

    private static void leases(Connection connection, Findings findings) throws SQLException {
        Rows.each(
                connection,
                """
                select e.id, (e.state = 'taken') = (l.entry_id is not null)
                  and (l.fence is null or l.fence = e.fence)
                from queue.entry e left join queue.lease l on l.entry_id = e.id
                """,
                row ->
                        findings.look(
                                "leases that agree with their entry",
                                row.getBoolean(2),
                                row.getString(1)));
    }

    /** Where the moves of one entry lead. */
    private static final class Replay {

        private String state = "waiting";
        private String wrong = "";
        private long takes;
        private int attempts;

        private void move(Move move) {
            switch (move.action) {
                case "queue.take" -> go("waiting undecided", "taken", move);
                case "queue.reopen" -> go("done", "taken", move);
                case "queue.give_back" -> go("taken", "waiting", move);
                case "queue.postpone" -> go("taken", "waiting", move);
                case "queue.let_rest" -> go("taken undecided", "waiting", move);
                case "queue.rejoin" -> go("waiting undecided", "waiting", move);
                case "queue.exhaust" -> go("taken", "undecided", move);
                case "queue.wake" -> go("waiting", "waiting", move);
                case "queue.resume" -> go("undecided", "waiting", move);
                case "queue.finish" -> go("waiting taken undecided", "done", move);
                case "queue.withdraw" -> go("waiting taken undecided", "withdrawn", move);
                case "queue.pass-on" -> go("waiting", "waiting", move);
                case "queue.reassign" -> {
                    go("waiting undecided", state, move);
                    takes++;
                }
                default -> wrong = "unknown " + move.action;
            }
        }

        private void go(String from, String to, Move move) {
            if (!from.contains(state)) {
                wrong = move.action + " by " + move.by + " while " + state;
            }
            state = to;
            takes = takes + (to.equals("taken") ? 1 : 0);
            boolean tried = move.action.matches("queue\\.(postpone|exhaust)");
            attempts = attempts + (tried ? 1 : 0);
        }

        private boolean isLegal() {
            return wrong.isEmpty();
        }
    }
}
