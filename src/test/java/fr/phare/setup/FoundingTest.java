package fr.phare.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.access.Role;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.chamber.Cells;
import fr.phare.chamber.ChamberKind;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.NewChamber;
import fr.phare.chamber.SlugTaken;
import fr.phare.chamber.UsualWeek;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.web.PublicAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chamber is opened whole or not at all, by the wizard and by a plan. */
@PhareTest
class FoundingTest {

    @Autowired private Founding founding;
    @Autowired private OpeningKeys keys;
    @Autowired private ChamberSetup chambers;
    @Autowired private Cells cells;
    @Autowired private People people;
    @Autowired private FirstOpening first;
    @Autowired private PublicAddress address;
    @Autowired private JdbcClient jdbc;

    private final String slug = Chambers.randomSlug();

    private OpeningKeys.Key key() {
        return keys.find(keys.another()).orElseThrow();
    }

    private static NewPerson person(String email) {
        return new NewPerson(email, "Inès Weber", Set.of(Role.ADMINISTRATOR), "fr");
    }

    private static String email() {
        return UUID.randomUUID() + "@exemple.fr";
    }

    private static Prepared prepared(String slug, String email) {
        return new Prepared(
                new NewChamber("CMA " + slug, ChamberKind.TRADES),
                new NewCell(
                        slug,
                        "Nord",
                        "+33320000000",
                        ZoneId.of("Europe/Paris"),
                        "59",
                        UsualWeek.OFFICE.hours()),
                person(email),
                "hash",
                List.of(person(email())));
    }

    private int chambersNamed(String name) {
        return jdbc.sql("select count(*) from chamber.chamber_directory where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    @Test
    void leavesNothingWhereThePersonCannotBeAdded() {
        String email = email();
        assertThat(founding.open(key(), prepared(Chambers.randomSlug(), email)))
                .isInstanceOf(Founding.Outcome.Opened.class);
        OpeningKeys.Key key = key();

        assertThat(founding.open(key, prepared(slug, email)))
                .isEqualTo(new Founding.Outcome.Refused(Founding.Reason.EMAIL_TAKEN));

        assertThat(cells.bySlug(slug)).isEmpty();
        assertThat(chambersNamed("CMA " + slug)).isZero();
        assertThat(founding.open(key, prepared(slug, email())))
                .isInstanceOf(Founding.Outcome.Opened.class);
    }

    @Test
    void leavesNothingWhereTheAddressIsTaken() {
        Chambers.by(chambers).slug(slug).createAlone();
        String email = email();

        assertThat(founding.open(key(), prepared(slug, email)))
                .isEqualTo(new Founding.Outcome.Refused(Founding.Reason.SLUG_TAKEN));

        assertThat(people.isTaken(email)).isFalse();
        assertThat(chambersNamed("CMA " + slug)).isZero();
    }

    @Test
    void twoClicksAtOnceOpenOneChamber() throws Exception {
        OpeningKeys.Key key = key();
        Callable<Founding.Outcome> one = () -> founding.open(key, prepared(slug, email()));
        Callable<Founding.Outcome> other =
                () -> founding.open(key, prepared(Chambers.randomSlug(), email()));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Founding.Outcome>> outcomes = both.invokeAll(List.of(one, other));

            assertThat(outcomes)
                    .extracting(Future::get)
                    .filteredOn(Founding.Outcome.Opened.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void aPlanThatFailsHalfWayLeavesNothingOfThatChamber(@TempDir Path data) throws IOException {
        String taken = Chambers.by(chambers).createAlone().slug();
        Path plan = plan(data, slug, taken);

        assertThatThrownBy(() -> carryOut(plan, data)).isInstanceOf(SlugTaken.class);

        assertThat(cells.bySlug(slug)).isEmpty();
        assertThat(chambersNamed("Plan " + slug)).isZero();
        carryOut(plan(data, slug, Chambers.randomSlug()), data);
        assertThat(cells.bySlug(slug)).isPresent();
        Path invitations = data.resolve("invitations.txt");
        assertThat(Files.readAllLines(invitations))
                .singleElement()
                .asString()
                .contains("http://ici.example/invitation/");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(invitations)))
                .isEqualTo("rw-------");
    }

    private void carryOut(Path plan, Path data) {
        SetupSettings settings = new SetupSettings(plan, false, data, "http://ici.example");
        new PlannedOpening(settings, chambers, cells, people, first).afterSingletonsInstantiated();
    }

    private static Path plan(Path data, String first, String second) throws IOException {
        String cell =
                """
                      - { slug: %s, name: Ici, phone: "+33320000009", zone: Europe/Paris,
                          department: "59", hours: { mon-fri: "9:00-12:00" } }
                """;
        String text =
                """
                chambers:
                  - name: Plan %s
                    kind: commerce
                    cells:
                %s%s    people:
                      - { email: %s, name: Inès Weber, roles: [ADMINISTRATOR] }
                """
                        .formatted(first, cell.formatted(first), cell.formatted(second), email());
        return Files.writeString(data.resolve("plan.yaml"), text);
    }

    @Test
    void theFirstAddressLiesInAFileOfTheOwnerUntilThereIsAChamber(@TempDir Path data)
            throws IOException {
        SetupSettings settings = new SetupSettings(null, false, data, "");
        FirstOpening opening = new FirstOpening(keys, address, settings);
        opening.offer();
        Path file = data.resolve(FirstOpening.FILE);
        String link = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys.find(link.replaceAll(".*/", ""))).isPresent();
        opening.offer();
        assertThat(Files.readString(file).strip()).isEqualTo(link);

        opening.end();

        assertThat(file).doesNotExist();
        assertThat(keys.find(link.replaceAll(".*/", ""))).isEmpty();
    }
}
