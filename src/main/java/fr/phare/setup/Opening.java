package fr.phare.setup;

import fr.phare.access.Role;
import fr.phare.account.Invited;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.chamber.Cells;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.setup.SetupPlan.CellPlan;
import fr.phare.setup.SetupPlan.ChamberPlan;
import fr.phare.setup.SetupPlan.PersonPlan;
import fr.phare.storage.ChamberId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Carries out the plan of {@code phare.setup.plan} before the first request is answered. A chamber
 * whose first cell exists already is left alone, so the plan may stay in the settings.
 */
@Component
class Opening implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final SetupSettings settings;
    private final ChamberSetup chambers;
    private final Cells cells;
    private final People people;

    Opening(SetupSettings settings, ChamberSetup chambers, Cells cells, People people) {
        this.settings = settings;
        this.chambers = chambers;
        this.cells = cells;
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Path plan = settings.plan();
        if (plan != null) {
            SetupPlan read = PlanReader.read(plan);
            read.chambers().forEach(this::check);
            read.chambers().forEach(this::open);
        }
    }

    /** Finds every fault of a plan before anything of it is opened. */
    private void check(ChamberPlan plan) {
        if (plan.cells().isEmpty()) {
            throw new PlanRefused("The chamber “" + plan.name() + "” of the plan has no cell.");
        }
        plan.cells().forEach(Opening::newCell);
        plan.people().forEach(Opening::roles);
        boolean passwords = plan.people().stream().anyMatch(one -> one.password() != null);
        if (passwords && !settings.demonstration()) {
            throw new PlanRefused(
                    "A plan holds passwords only in a demonstration: leave them out, and pass on"
                            + " the invitations instead.");
        }
    }

    private void open(ChamberPlan plan) {
        if (cells.bySlug(plan.cells().getFirst().slug()).isPresent()) {
            return;
        }
        ChamberId chamber = chambers.found(plan.name());
        plan.cells().forEach(cell -> chambers.openCell(chamber, newCell(cell)));
        plan.people().forEach(person -> add(chamber, person));
        LOG.info("Chamber {} opened with {} cells", chamber, plan.cells().size());
    }

    private static NewCell newCell(CellPlan plan) {
        try {
            return new NewCell(
                    plan.slug(),
                    plan.name(),
                    plan.phone(),
                    ZoneId.of(plan.zone()),
                    plan.department(),
                    HoursText.read(plan.hours()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new PlanRefused(
                    "The cell “%s” of the plan: %s.".formatted(plan.slug(), e.getMessage()), e);
        }
    }

    private void add(ChamberId chamber, PersonPlan plan) {
        NewPerson person = new NewPerson(plan.email(), plan.name(), roles(plan), plan.language());
        String password = plan.password();
        if (password == null) {
            invite(chamber, person);
        } else {
            people.addWithPassword(chamber, person, password);
        }
    }

    private static Set<Role> roles(PersonPlan plan) {
        try {
            return plan.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new PlanRefused("A role of the plan does not exist: " + plan.roles() + ".", e);
        }
    }

    private void invite(ChamberId chamber, NewPerson person) {
        switch (people.invite(chamber, person)) {
            case Invited.WithLink(var account, String link) -> keep(person, link);
            case Invited.AddressTaken() ->
                    LOG.warn("An address of the plan has an account already; left alone");
        }
    }

    /** Invitations are keys: they go to a file that only its owner reads, never to the log. */
    private void keep(NewPerson person, String link) {
        Path file = settings.data().resolve("invitations.txt");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(settings.data());
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file,
                    person.email() + " " + settings.publicUrl() + link + System.lineSeparator(),
                    StandardOpenOption.APPEND);
            LOG.info("An invitation was written to {}", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
