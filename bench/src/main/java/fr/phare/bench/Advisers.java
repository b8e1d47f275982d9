package fr.phare.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who sign in: each chooses a password by invitation and has a session of their own. */
final class Advisers {

    static final String PASSWORD = "Lanterne-du-port-7421";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /**
     * A signed-in browser.
     *
     * @param headers lines with its cookies and its address
     * @param token of its forms
     */
    record Adviser(String headers, String token) {

        /** As a browser sends them. */
        String cookies() {
            return headers.substring(headers.indexOf("Cookie: ") + "Cookie: ".length()).strip();
        }

        /** Sends a form, as this adviser; {@code fields} such as {@code &resultat=REACHED}. */
        Wire.Answer submit(Wire wire, String path, String fields) throws IOException {
            return wire.post(
                    path,
                    headers + "Content-Type: application/x-www-form-urlencoded\r\n",
                    "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + fields);
        }

        Wire.Answer open(Wire wire, String path) throws IOException {
            return wire.get(path, headers + "Accept: text/html\r\nAccept-Encoding: gzip\r\n");
        }
    }

    private final Phare phare;
    private final Map<String, String> invitations = new TreeMap<>();
    private final Map<String, Adviser> signedIn = new ConcurrentHashMap<>();

    Advisers(Phare phare) throws IOException {
        this.phare = phare;
        for (String line : Files.readAllLines(phare.data().resolve("invitations.txt"))) {
            String[] parts = line.split(" ", 2);
            invitations.put(parts[0], parts[1].substring(parts[1].indexOf("/invitation/")));
        }
    }

    /** The {@code number}th adviser of the chamber of cell {@code slug}, signed in. */
    Adviser of(String slug, int number) {
        return signedIn.computeIfAbsent(
                "%s-%d@bench.example".formatted(slug, number), email -> join(email, number));
    }

    private Adviser join(String email, int number) {
        String invitation = invitations.get(email);
        String from = Asking.from(70_000 + number);
        try (Wire wire = new Wire(phare.port())) {
            Wire.Answer form = wire.get(invitation, from);
            String first = cookie(form);
            Adviser stranger = new Adviser(from + "Cookie: " + first + "\r\n", token(form));
            Wire.Answer joined =
                    wire.post(
                            invitation,
                            stranger.headers()
                                    + "Content-Type: application/x-www-form-urlencoded\r\n",
                            "_csrf="
                                    + URLEncoder.encode(stranger.token(), StandardCharsets.UTF_8)
                                    + "&password="
                                    + PASSWORD);
            String headers = from + "Cookie: " + first + "; " + cookie(joined) + "\r\n";
            Wire.Answer desk = wire.get("/bureau", headers);
            if (desk.status() != 200) {
                throw new IOException("Nobody was signed in: " + joined.head());
            }
            return new Adviser(headers, token(desk));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String cookie(Wire.Answer answer) {
        return answer.header("set-cookie").split(";", 2)[0];
    }

    private static String token(Wire.Answer page) throws IOException {
        Matcher found = TOKEN.matcher(page.text());
        if (!found.find()) {
            throw new IOException("No form in " + page.head());
        }
        return found.group(1);
    }
}
