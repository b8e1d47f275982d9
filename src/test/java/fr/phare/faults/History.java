package fr.phare.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the clients were told, as a fold over their journal. */
final class History {

    /** What was asked under one key, and what is known of it. */
    record Asking(
            String name,
            boolean acknowledged,
            @Nullable String reference,
            @Nullable String promise,
            @Nullable String token,
            Withdrawal withdrawal) {

        Asking acknowledged(Event event) {
            return new Asking(
                    name,
                    true,
                    known(reference, event.detail("reference")),
                    known(promise, event.detail("promise")),
                    known(token, event.detail("token")),
                    withdrawal);
        }

        private static @Nullable String known(@Nullable String before, String now) {
            return now.isEmpty() ? before : now;
        }

        Asking withdrawn(Withdrawal now) {
            return new Asking(name, acknowledged, reference, promise, token, now);
        }
    }

    enum Withdrawal {
        NONE,
        UNKNOWN,
        DONE
    }

    /** A recap and its case. */
    record Sending(String caseFile, boolean acknowledged) {}

    /** How often the mail server had the whole message, and how often it said so. */
    record Mailing(int begun, int accepted) {}

    /** Who was told to hold a case, and when they last were heard of about it. */
    private record Holder(String by, long heardAt) {}

    /** Whoever is not heard of for so long has lost what they held. */
    private static final long LEASE = Duration.ofMinutes(5).toMillis();

    private final Map<String, Asking> askings = new TreeMap<>();
    private final Map<String, Told> notes = new HashMap<>();
    private final Map<String, Told> answers = new HashMap<>();
    private final Map<String, Integer> answersTold = new HashMap<>();
    private final Map<String, Told> results = new HashMap<>();
    private final Map<String, Sending> recaps = new HashMap<>();
    private final Map<String, Mailing> mails = new HashMap<>();
    private final Map<String, Holder> holders = new HashMap<>();
    private final List<String> twoHolders = new ArrayList<>();
    private int taken;
    private int undone;

    synchronized void add(Event event) {
        String subject = event.subject();
        switch (event.kind()) {
            case ASK ->
                    askings.put(
                            subject,
                            new Asking(
                                    event.detail("name"),
                                    false,
                                    null,
                                    null,
                                    null,
                                    Withdrawal.NONE));
            case ASKED -> asking(subject, asking -> asking.acknowledged(event));
            case WITHDRAW -> asking(subject, asking -> asking.withdrawn(Withdrawal.UNKNOWN));
            case WITHDRAWN -> asking(subject, asking -> asking.withdrawn(Withdrawal.DONE));
            case TAKEN -> take(subject, new Holder(event.detail("by"), event.at()));
            case RELEASE -> holders.remove(subject);
            case NOTE -> told(notes, subject, told -> told.sent(event.detail("text")));
            case NOTED -> told(notes, subject, told -> told.acknowledged(event.detail("text")));
            case ANSWER, ANSWERED -> answer(event);
            case RESULT -> told(results, subject, told -> told.sent(event.detail("result")));
            case RESULTED ->
                    told(results, subject, told -> told.acknowledged(event.detail("result")));
            case UNDO -> told(results, subject, told -> told.sent(""));
            case UNDONE -> {
                undone = undone + 1;
                told(results, subject, told -> told.acknowledged(""));
            }
            case RECAP -> recaps.put(subject, new Sending(event.detail("case"), false));
            case SENT -> recaps.put(subject, new Sending(event.detail("case"), true));
            case MAIL -> mail(subject, 1, 0);
            case MAILED -> mail(subject, 0, 1);
        }
    }

    private void asking(String key, UnaryOperator<Asking> change) {
        askings.computeIfPresent(key, (same, asking) -> change.apply(asking));
    }

    private static void told(Map<String, Told> all, String subject, UnaryOperator<Told> change) {
        all.put(subject, change.apply(all.getOrDefault(subject, Told.NOTHING)));
    }

    private void answer(Event event) {
        String fact = event.subject() + " " + event.detail("fact");
        String value = event.detail("value");
        if (event.kind() == Event.Kind.ANSWER) {
            told(answers, fact, told -> told.sent(value));
        } else {
            holders.computeIfPresent(
                    event.subject(), (same, holder) -> new Holder(holder.by(), event.at()));
            answersTold.merge(event.subject(), 1, Integer::sum);
            told(answers, fact, told -> told.acknowledged(value));
        }
    }

    private void take(String caseFile, Holder holder) {
        taken = taken + 1;
        Holder other = holders.put(caseFile, holder);
        if (other != null
                && !other.by().equals(holder.by())
                && holder.heardAt() - other.heardAt() < LEASE) {
            twoHolders.add("case " + caseFile + " held by " + other.by() + " and " + holder.by());
        }
    }

    private void mail(String id, int begun, int accepted) {
        Mailing before = mails.getOrDefault(id, new Mailing(0, 0));
        mails.put(id, new Mailing(before.begun() + begun, before.accepted() + accepted));
    }

    synchronized List<Asking> askings() {
        return List.copyOf(askings.values());
    }

    /** Notes by conversation. */
    synchronized Map<String, Told> notes() {
        return Map.copyOf(notes);
    }

    /** Answers by case and fact, separated by a space. */
    synchronized Map<String, Told> answers() {
        return Map.copyOf(answers);
    }

    /** How many answers were acknowledged, by case. */
    synchronized Map<String, Integer> answersTold() {
        return Map.copyOf(answersTold);
    }

    /** Results by conversation; empty: none, or undone. */
    synchronized Map<String, Told> results() {
        return Map.copyOf(results);
    }

    synchronized Map<String, Sending> recaps() {
        return Map.copyOf(recaps);
    }

    synchronized Map<String, Mailing> mails() {
        return Map.copyOf(mails);
    }

    /** Cases that two people were told they hold, at one time. */
    synchronized List<String> twoHolders() {
        return List.copyOf(twoHolders);
    }

    /** Cases that somebody believes to hold. */
    synchronized List<String> held() {
        return List.copyOf(holders.keySet());
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int undone() {
        return undone;
    }
}
