package fr.phare.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The packaged archive opened as production opens it: a plan without passwords, people who choose
 * their own by invitation, and a second chamber beside the first.
 */
final class TwoChambers implements AutoCloseable {

    static final String PASSWORD = "Lanterne-du-port-7421";

    private static final String PLAN =
            """
            chambers:
              - name: Chambre d’ici
                cells:
                  - { slug: ici, name: Ici, phone: "+33320000009", zone: Europe/Paris,
                      department: "59", hours: { mon-sun: "0:00-24:00" } }
                people:
                  - { email: conseil@ici.example, name: Bastien Caron, roles: [ECONOMIC_ADVISER] }
                  - { email: responsable@ici.example, name: Denis Fournier, roles: [MANAGER] }
                  - { email: adjointe@ici.example, name: Claire Delattre, roles: [MANAGER] }
                  - { email: admin@ici.example, name: Inès Weber, roles: [ADMINISTRATOR] }
              - name: Chambre d’en face
                cells:
                  - { slug: en-face, name: En face, phone: "+33388000009", zone: Europe/Paris,
                      department: "67", hours: { mon-fri: "8:00-17:00" } }
                people:
                  - { email: conseil@face.example, name: Gaëlle Muller, roles: [ECONOMIC_ADVISER] }
            """;

    private final Map<String, String> invitations = new TreeMap<>();
    private final Set<String> joined = new HashSet<>();
    private final String[] settings;
    private PackagedPhare phare;

    private TwoChambers(PackagedPhare phare, String... settings) {
        this.phare = phare;
        this.settings = settings;
    }

    static TwoChambers open(String name, String... more) {
        return open(name, PLAN, more);
    }

    /** The same with other chambers and people. */
    static TwoChambers openPlan(String name, String chambersAndPeople) {
        return open(name, chambersAndPeople, new String[0]);
    }

    private static TwoChambers open(String name, String chambersAndPeople, String... more) {
        Path data = PackagedPhare.freshData(name);
        Path plan = data.resolve("plan.yaml");
        try {
            Files.createDirectories(data);
            Files.writeString(plan, chambersAndPeople);
            String[] settings = new String[more.length + 2];
            settings[0] = "--phare.setup.plan=" + plan;
            settings[1] = "--phare.limits.factor=1000";
            System.arraycopy(more, 0, settings, 2, more.length);
            TwoChambers chambers = new TwoChambers(PackagedPhare.start(data, settings), settings);
            chambers.readInvitations();
            return chambers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readInvitations() throws IOException {
        for (String line : Files.readAllLines(phare.data().resolve("invitations.txt"))) {
            String[] parts = line.split(" ", 2);
            invitations.put(parts[0], parts[1].substring(parts[1].indexOf("/invitation/")));
        }
    }

    PackagedPhare phare() {
        return phare;
    }

    String address() {
        return phare.address();
    }

    /** Starts again on the same data, after a kill. */
    void startAgain() {
        phare = PackagedPhare.start(phare.data(), settings);
    }

    /** The path of the page where {@code email} chooses a password. */
    String invitation(String email) {
        return invitations.get(email);
    }

    /** A page on which {@code email} is signed in, with a password chosen the first time. */
    Page join(BrowserContext context, String email) {
        Page page = context.newPage();
        if (!joined.add(email)) {
            page.navigate(address() + "/connexion");
            signIn(page, email);
            if (page.url().endsWith("/bureau/matin")) {
                page.navigate(address() + "/bureau");
            }
            return page;
        }
        page.navigate(address() + invitation(email));
        page.locator("input[type=password]").first().fill(PASSWORD);
        if (page.locator("input[type=password]").count() > 1) {
            page.locator("input[type=password]").nth(1).fill(PASSWORD);
        }
        page.locator("main form button").first().click();
        if (page.url().contains("/connexion")) {
            signIn(page, email);
        }
        return page;
    }

    /**
     * Enters a call that came from {@code name} as a case of its own, whoever else is called so.
     */
    static void received(Page adviser, String name) {
        adviser.locator("[data-key=n]").click();
        adviser.locator("#name-new").fill(name);
        adviser.locator("main form button.primary").click();
        adviser.waitForLoadState();
        if (adviser.locator("#known").isVisible()) {
            adviser.locator("main form button.primary").click();
        }
        adviser.waitForURL(url -> url.contains("/dossiers/"));
    }

    /** Signs in on {@code page}, which shows the sign-in form. */
    static void signIn(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").first().click();
    }

    @Override
    public void close() {
        phare.close();
    }
}
