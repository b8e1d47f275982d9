package fr.phare.recap;

import fr.phare.appearance.Liveries;
import fr.phare.business.Establishment;
import fr.phare.business.Registry;
import fr.phare.business.Siret;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Dossiers;
import fr.phare.casefile.Person;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Addresses printed recaps. The registry knows the town of a business, not its street. */
@Component
class LetterHeads {

    private final Dossiers dossiers;
    private final Recaps recaps;
    private final Registry registry;
    private final Cells cells;
    private final Liveries liveries;

    LetterHeads(
            Dossiers dossiers, Recaps recaps, Registry registry, Cells cells, Liveries liveries) {
        this.dossiers = dossiers;
        this.recaps = recaps;
        this.registry = registry;
        this.cells = cells;
        this.liveries = liveries;
    }

    LetterHead of(Recap recap) {
        Dossier dossier = dossiers.find(recap.caseFile()).orElseThrow();
        Cell cell = cells.find(recap.cell()).orElseThrow();
        Optional<String> name = reader(recap, dossier).map(Person::name);
        return new LetterHead(
                cell,
                liveries.of(cell),
                Stream.of(name.orElse(""), dossier.file().businessName())
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .toList(),
                town(dossier),
                LocalDate.ofInstant(recap.sentAt(), cell.zone()));
    }

    private Optional<Person> reader(Recap recap, Dossier dossier) {
        List<UUID> readers =
                recaps.ofCase(recap.caseFile()).stream()
                        .filter(one -> one.id().equals(recap.id()))
                        .map(RecapListing::reader)
                        .filter(Objects::nonNull)
                        .toList();
        return dossier.people().stream().filter(one -> readers.contains(one.id())).findFirst();
    }

    private String town(Dossier dossier) {
        return Optional.ofNullable(dossier.file().siret())
                .flatMap(Siret::parse)
                .flatMap(registry::known)
                .map(Establishment::place)
                .map(place -> (place.postcode() + " " + place.communeName()).strip())
                .orElse("");
    }
}
