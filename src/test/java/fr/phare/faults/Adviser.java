package fr.phare.faults;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes, notes, answers, calls, hands over, thinks again, sends; tells the journal first. */
final class Adviser {

    private static final String ID = "([0-9a-f-]{36})";
    private static final Pattern CASE = Pattern.compile("/dossiers/" + ID);
    private static final Pattern TALK = Pattern.compile("/echanges/" + ID + "/resultat");
    private static final Pattern FORM = Pattern.compile("name=\"demande\" value=\"" + ID + "\"");
    private static final Pattern WAITING = Pattern.compile("/bureau/demandes/" + ID + "\"");
    private static final Pattern COLLEAGUE = Pattern.compile("<option value=\"" + ID + "\"");
    private static final Pattern FENCE = Pattern.compile("prise=(\\d+)");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> IN_VAIN = List.of("NO_ANSWER", "BUSY", "GIVEN_BACK");
    private static final List<String> LEGAL_FORMS = List.of("ei", "micro", "company", "other");

    private final String name;
    private final Caller caller;
    private final Journal journal;
    private final Surprises surprises;
    private final Random random;

    /** By talk, the version of its note: an undone result leads back to a note begun before. */
    private final Map<String, Integer> noted = new HashMap<>();

    Adviser(String name, Caller caller, Journal journal, Surprises surprises, long seed) {
        this.name = name;
        this.caller = caller;
        this.journal = journal;
        this.surprises = surprises;
        this.random = new Random(seed);
    }

    /** Takes one request and does something with it; false when nobody waited. */
    boolean work() {
        HttpResponse<String> taken = take();
        Matcher found = CASE.matcher(location(taken));
        if (!found.find()) {
            return false;
        }
        String caseFile = found.group(1);
        journal.write(Event.Kind.TAKEN, caseFile, "by", name);
        String page = caller.until(() -> caller.open("/dossiers/" + caseFile)).body();
        Matcher talk = TALK.matcher(page);
        if (talk.find()) {
            listen(caseFile, talk.group(1), page);
        } else {
            // Withdrawn meanwhile by whoever asked.
            journal.write(Event.Kind.RELEASE, caseFile);
        }
        return true;
    }

    /** The next one, or, now and then, one that others may be about to take as well. */
    private HttpResponse<String> take() {
        if (random.nextInt(3) == 0) {
            Matcher waiting =
                    WAITING.matcher(caller.until(() -> caller.open("/bureau/file")).body());
            if (waiting.find()) {
                String path = "/bureau/demandes/" + waiting.group(1);
                return caller.until(() -> caller.submit(path));
            }
        }
        return caller.until(() -> caller.submit("/bureau/suivant"));
    }

    private void listen(String caseFile, String talk, String page) {
        if (random.nextInt(3) == 0) {
            surprises.isExpected(
                    caller.until(() -> caller.submit("/echanges/" + talk + "/appel")), 204);
        }
        note(talk);
        note(talk);
        answer(caseFile, "staff", Integer.toString(random.nextInt(1000)));
        answer(caseFile, "legal_form", LEGAL_FORMS.get(random.nextInt(LEGAL_FORMS.size())));
        if (random.nextInt(10) < 6 || inVain(caseFile, talk, page)) {
            reach(caseFile, talk, page);
        }
    }

    private void note(String talk) {
        int version = noted.getOrDefault(talk, 0);
        String text = "Note %d de %s".formatted(version, talk);
        journal.write(Event.Kind.NOTE, talk, "text", text);
        HttpResponse<String> saved =
                caller.until(
                        () ->
                                caller.submit(
                                        "/echanges/" + talk + "/note",
                                        "version",
                                        Integer.toString(version),
                                        "text",
                                        text));
        if (surprises.isExpected(saved, 200)) {
            noted.put(talk, version + 1);
            journal.write(Event.Kind.NOTED, talk, "text", text);
        }
    }

    private void answer(String caseFile, String fact, String value) {
        journal.write(Event.Kind.ANSWER, caseFile, "fact", fact, "value", value);
        String path = "/dossiers/" + caseFile + "/faits";
        if (surprises.isExpected(
                caller.until(() -> caller.submit(path, "fait", fact, "valeur", value)), 302)) {
            journal.write(Event.Kind.ANSWERED, caseFile, "fact", fact, "value", value);
        }
    }

    private void reach(String caseFile, String talk, String page) {
        List<String> fields = new ArrayList<>(List.of("resultat", "REACHED"));
        Matcher form = FORM.matcher(page);
        if (form.find()) {
            fields.addAll(List.of("demande", form.group(1)));
        }
        report(caseFile, talk, "REACHED", fields);
        if (random.nextInt(10) < 7) {
            send(caseFile);
        }
    }

    /** Reports an attempt in vain, or hands over; true when that was taken back. */
    private boolean inVain(String caseFile, String talk, String page) {
        int kind = random.nextInt(IN_VAIN.size() + 2);
        String result =
                switch (kind) {
                    case 0, 1, 2 -> IN_VAIN.get(kind);
                    case 3 -> "CALL_LATER";
                    default -> "PASSED_ON";
                };
        List<String> fields = new ArrayList<>(List.of("resultat", result));
        if (result.equals("CALL_LATER")) {
            fields.addAll(List.of("le", tomorrow()));
        } else if (result.equals("PASSED_ON")) {
            fields.addAll(List.of("vers", receiver(page), "motif", "NO_TIME"));
        }
        Matcher fence = FENCE.matcher(location(report(caseFile, talk, result, fields)));
        return random.nextInt(10) < 4 && fence.find() && undo(caseFile, talk, fence.group(1));
    }

    private static String tomorrow() {
        return LocalDateTime.now(PARIS).plusDays(1).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** A colleague, a tier, or whoever is next. */
    private String receiver(String page) {
        Matcher colleague = COLLEAGUE.matcher(page.substring(page.indexOf("id=\"vers\"")));
        return switch (random.nextInt(3)) {
            case 0 -> colleague.find() ? colleague.group(1) : "";
            case 1 -> "tier:SPECIALIST";
            default -> "";
        };
    }

    private HttpResponse<String> report(
            String caseFile, String talk, String result, List<String> fields) {
        journal.write(Event.Kind.RESULT, talk, "result", result);
        journal.write(Event.Kind.RELEASE, caseFile);
        String path = "/echanges/" + talk + "/resultat";
        HttpResponse<String> answer =
                caller.until(() -> caller.submit(path, fields.toArray(String[]::new)));
        if (surprises.isExpected(answer, 302) && !location(answer).contains("avis=lost")) {
            journal.write(Event.Kind.RESULTED, talk, "result", result);
        }
        return answer;
    }

    /** Whether it is ours again; told “too late”, it may have been ours by an answer cut off. */
    private boolean undo(String caseFile, String talk, String fence) {
        journal.write(Event.Kind.UNDO, talk);
        String path = "/echanges/" + talk + "/reprise";
        HttpResponse<String> answer = caller.until(() -> caller.submit(path, "prise", fence));
        boolean undone =
                surprises.isExpected(answer, 302) && location(answer).contains("/dossiers/");
        if (undone) {
            journal.write(Event.Kind.UNDONE, talk);
            journal.write(Event.Kind.TAKEN, caseFile, "by", name);
        }
        return undone;
    }

    private void send(String caseFile) {
        String recap = UUID.randomUUID().toString();
        journal.write(Event.Kind.RECAP, recap, "case", caseFile);
        HttpResponse<String> sent =
                caller.until(
                        () ->
                                caller.submit(
                                        "/dossiers/" + caseFile + "/recapitulatif/envoi",
                                        "recap",
                                        recap,
                                        "voie",
                                        "EMAIL",
                                        "opening",
                                        "Voici.",
                                        "nextSteps",
                                        "Rappeler."));
        if (surprises.isExpected(sent, 302)) {
            journal.write(Event.Kind.SENT, recap, "case", caseFile);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
