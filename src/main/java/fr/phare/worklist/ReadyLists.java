package fr.phare.worklist;

import fr.phare.access.AccountId;
import fr.phare.casefile.CaseLists;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import fr.phare.web.TemplateViews;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ready-made lists with their counts and one's own, as a part of a page. */
@Component
public class ReadyLists {

    private static final ZoneId USUAL = ZoneId.of("Europe/Paris");

    private final CaseLists lists;
    private final SavedLists saved;
    private final Cells cells;
    private final TemplateViews templates;
    private final Clock clock;

    ReadyLists(
            CaseLists lists, SavedLists saved, Cells cells, TemplateViews templates, Clock clock) {
        this.lists = lists;
        this.saved = saved;
        this.cells = cells;
        this.templates = templates;
        this.clock = clock;
    }

    public Content of(Page page, AccountId viewer) {
        return templates.part("worklist/ready", model(page, viewer));
    }

    Map<String, Object> model(Page page, AccountId viewer) {
        Map<ReadyList, Integer> counts = new EnumMap<>(ReadyList.class);
        LocalDate today = today();
        for (ReadyList one : ReadyList.values()) {
            counts.put(one, lists.count(one.filter().forViewer(viewer), today));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("counts", counts);
        model.put("saved", saved.of(viewer));
        return model;
    }

    LocalDate today() {
        ZoneId zone = cells.ofChamber().stream().findFirst().map(Cell::zone).orElse(USUAL);
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
