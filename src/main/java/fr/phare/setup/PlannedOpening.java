package fr.phare.setup;

import fr.phare.access.Role;
import fr.phare.account.Invited;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.chamber.Cells;
import fr.phare.chamber.ChamberKind;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.NewChamber;
import fr.phare.setup.SetupPlan.CellPlan;
import fr.phare.setup.SetupPlan.ChamberPlan;
import fr.phare.setup.SetupPlan.PersonPlan;
import fr.phare.storage.ChamberId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
class PlannedOpening implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedOpening.class);

    private final SetupSettings settings;
    private final ChamberSetup chambers;
    private final Cells cells;
    private final People people;
    private final FirstOpening first;

    PlannedOpening(
            SetupSettings settings,
            ChamberSetup chambers,
            Cells cells,
            People people,
            FirstOpening first) {
        this.settings = settings;
        this.chambers = chambers;
        this.cells = cells;
        this.people = people;
        this.first = first;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Path plan = settings.plan();
        if (plan != null) {
            SetupPlan read = PlanReader.read(plan);
            read.chambers().forEach(this::check);
            read.chambers().forEach(this::open);
        }
        if (cells.chambers().isEmpty()) {
            first.offer();
        } else {
            first.end();
        }
    }

    /** Finds every fault of a plan before anything of it is opened. */
    private void check(ChamberPlan plan) {
        if (plan.cells().isEmpty()) {
            throw new PlanRefused("The chamber “" + plan.name() + "” of the plan has no cell.");
        }
        newChamber(plan);
        plan.cells().forEach(PlannedOpening::newCell);
        plan.people().forEach(PlannedOpening::roles);
        boolean passwords = plan.people().stream().anyMatch(one -> one.password() != null);
        if (passwords && !settings.demonstration()) {
            throw new PlanRefused(
                    "A plan holds passwords only in a demonstration: leave them out, and pass on"
                            + " the invitations instead.");
        }
    }

    /** All of a chamber or nothing: whenever it is cut short, the next start begins anew. */
    private void open(ChamberPlan plan) {
        if (cells.bySlug(plan.cells().getFirst().slug()).isPresent()) {
            return;
        }
        List<NewCell> wanted = plan.cells().stream().map(PlannedOpening::newCell).toList();
        ChamberId chamber =
                chambers.open(
                        newChamber(plan), wanted, opened -> add(opened.getFirst().chamber(), plan));
        LOG.info("Chamber {} opened with {} cells", chamber, plan.cells().size());
    }

    private ChamberId add(ChamberId chamber, ChamberPlan plan) {
        List<String> invitations =
                plan.people().stream().flatMap(person -> add(chamber, person).stream()).toList();
        if (!invitations.isEmpty()) {
            keep(invitations);
        }
        return chamber;
    }

    private static NewChamber newChamber(ChamberPlan plan) {
        ChamberKind kind =
                ChamberKind.read(plan.kind())
                        .orElseThrow(() -> new PlanRefused("No kind of chamber: " + plan.kind()));
        if (plan.name().length() > NewChamber.LONGEST_NAME) {
            throw new PlanRefused("The name of a chamber of the plan is too long.");
        }
        return new NewChamber(plan.name(), kind);
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

    /** Adds one person; returns what to write into the file of invitations, if anything. */
    private Optional<String> add(ChamberId chamber, PersonPlan plan) {
        NewPerson person = new NewPerson(plan.email(), plan.name(), roles(plan), plan.language());
        String password = plan.password();
        if (password != null) {
            people.addWithPassword(chamber, person, password);
            return Optional.empty();
        }
        return switch (people.invite(chamber, person)) {
            case Invited.WithLink(var account, String link) ->
                    Optional.of(person.email() + " " + settings.publicUrl() + link);
            case Invited.AddressTaken() -> {
                LOG.warn("An address of the plan has an account already; left alone");
                yield Optional.empty();
            }
        };
    }

    private static Set<Role> roles(PersonPlan plan) {
        try {
            return plan.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new PlanRefused("A role of the plan does not exist: " + plan.roles() + ".", e);
        }
    }

    /**
     * Invitations are keys: they go to a file that only its owner reads, never to the log. Written
     * before the people are kept: a link may lead nowhere, but no person is without one.
     */
    private void keep(List<String> invitations) {
        Path file = settings.data().resolve("invitations.txt");
        OwnerFile.append(file, invitations);
        LOG.info("{} invitations were written to {}", invitations.size(), file);
    }
}
