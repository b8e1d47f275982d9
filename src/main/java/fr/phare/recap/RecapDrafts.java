package fr.phare.recap;

import fr.phare.access.Viewer;
import fr.phare.aid.Aid;
import fr.phare.aid.Answers;
import fr.phare.aid.Assessment;
import fr.phare.aid.AssessmentDates;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Eligibility;
import fr.phare.casefile.AdvisedAid;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.KnownAnswers;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.web.Moments;
import fr.phare.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts together what a recap will say, from the case as it is now. */
@Component
class RecapDrafts {

    private final Catalogue catalogue;
    private final Cells cells;
    private final RecapWords words;
    private final RecapStore store;
    private final Clock clock;

    RecapDrafts(Catalogue catalogue, Cells cells, RecapWords words, RecapStore store, Clock clock) {
        this.catalogue = catalogue.shownTo(Aid.Audience.ADVISERS);
        this.cells = cells;
        this.words = words;
        this.store = store;
        this.clock = clock;
    }

    RecapDraft of(Dossier dossier, Viewer sender) {
        Cell cell = cells.find(dossier.file().cell()).orElseThrow();
        Words spoken = words.of(dossier);
        AssessmentDates dates =
                AssessmentDates.of(LocalDate.ofInstant(clock.instant(), cell.zone()));
        Answers answers = KnownAnswers.of(catalogue, dossier.answers());
        List<Assessment> assessments = Eligibility.assess(catalogue, answers, dates);
        RecapStore.DraftText text =
                store.draft(dossier.file().id())
                        .orElseGet(
                                () ->
                                        new RecapStore.DraftText(
                                                words.opening(cell, spoken),
                                                dossier.file().nextStep()));
        String date = new Moments(spoken, cell.zone()).date(dates.assessedOn());
        return new RecapDraft(
                dossier,
                cell,
                dossier.interlocutor().orElse(null),
                spoken,
                dates,
                text.opening(),
                text.nextSteps(),
                words.closing(cell, spoken),
                items(dossier.advised(), assessments),
                canonical(answers),
                words.subject(cell, date, spoken),
                words.signature(cell, sender.name(), spoken));
    }

    private static List<RecapDraft.Item> items(
            List<AdvisedAid> picked, List<Assessment> assessments) {
        return picked.stream()
                .map(
                        one ->
                                assessments.stream()
                                        .filter(a -> a.aid().id().value().equals(one.aid()))
                                        .findFirst()
                                        .map(a -> new RecapDraft.Item(a, one.words())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<String, String> canonical(Answers answers) {
        Map<String, String> canonical = new TreeMap<>();
        answers.values().forEach((fact, value) -> canonical.put(fact.value(), value.canonical()));
        return canonical;
    }
}
