package fr.phare.faults;

import java.net.http.HttpResponse;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks by page or by API, follows the link, sends twice, withdraws; tells the journal first. */
final class Visitor {

    private static final Pattern REFERENCE = Pattern.compile("PH-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern LINK = Pattern.compile("/suivi/([^?/]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Caller caller;
    private final Journal journal;
    private final Surprises surprises;
    private final Random random;

    Visitor(Caller caller, Journal journal, Surprises surprises, long seed) {
        this.caller = caller;
        this.journal = journal;
        this.surprises = surprises;
        this.random = new Random(seed);
    }

    /** Asks as visitor {@code number}, in one of the ways there are. */
    void ask(int number) {
        String key = UUID.randomUUID().toString();
        journal.write(Event.Kind.ASK, key, "name", name(number));
        String token = random.nextBoolean() ? askByPage(number, key) : askByProgram(number, key);
        if (token.isEmpty()) {
            return;
        }
        follow(token, key);
        if (random.nextInt(10) == 0) {
            withdraw(token, key);
        }
    }

    private static String name(int number) {
        return "Visiteur " + number;
    }

    private static String phone(int number) {
        return "+336%08d".formatted(20_000_000 + number);
    }

    private String askByProgram(int number, String key) {
        String body =
                """
                {"cell": "ici", "name": "%s", "phone": "%s", "email": "v%d@example.fr"}
                """
                        .formatted(name(number), phone(number), number);
        String token = "";
        for (int time = 0; time < times(); time++) {
            HttpResponse<String> answer =
                    caller.until(() -> caller.json("/api/v1/callbacks", body, key));
            if (!surprises.isExpected(answer, 201)) {
                return "";
            }
            JsonNode told = JSON.readTree(answer.body());
            token = token(told.get("followUrl").stringValue());
            journal.write(
                    Event.Kind.ASKED,
                    key,
                    "reference",
                    told.get("reference").stringValue(),
                    "promise",
                    told.get("promisedBy").stringValue(),
                    "token",
                    token);
        }
        return token;
    }

    private String askByPage(int number, String key) {
        String token = "";
        for (int time = 0; time < times(); time++) {
            HttpResponse<String> answer =
                    caller.until(
                            () ->
                                    caller.submit(
                                            "/rappel/ici",
                                            "cle",
                                            key,
                                            "name",
                                            name(number),
                                            "phone",
                                            phone(number),
                                            "email",
                                            "v" + number + "@example.fr"));
            if (!surprises.isExpected(answer, 302)) {
                return "";
            }
            token = token(answer.headers().firstValue("Location").orElse(""));
            journal.write(Event.Kind.ASKED, key, "token", token);
        }
        return token;
    }

    /** One in ten sends twice. */
    private int times() {
        return random.nextInt(10) == 0 ? 2 : 1;
    }

    private void follow(String token, String key) {
        HttpResponse<String> page = caller.until(() -> caller.open("/suivi/" + token));
        Matcher reference = REFERENCE.matcher(page.body());
        if (surprises.isExpected(page, 200) && reference.find()) {
            journal.write(Event.Kind.ASKED, key, "reference", reference.group());
        } else {
            surprises.add("has no reference", page);
        }
    }

    private void withdraw(String token, String key) {
        journal.write(Event.Kind.WITHDRAW, key);
        if (surprises.isExpected(
                caller.until(() -> caller.submit("/suivi/" + token + "/annulation")), 302)) {
            journal.write(Event.Kind.WITHDRAWN, key);
        }
    }

    private static String token(String address) {
        Matcher link = LINK.matcher(address);
        return link.find() ? link.group(1) : "";
    }
}
