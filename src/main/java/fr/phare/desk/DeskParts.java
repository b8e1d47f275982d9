package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.casefile.CaseId;
import fr.phare.help.HelpLine;
import fr.phare.twins.TwinsPart;
import fr.phare.web.Page;
import fr.phare.worklist.ReadyLists;
import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What other modules show on the adviser's pages: written with the page, so that it stands there
 * without a script; each part then refreshes itself from an address of its own.
 */
@Component
class DeskParts {

    private final LineFragment line;
    private final HelpLine help;
    private final TwinsPart twins;
    private final ReadyLists lists;

    DeskParts(LineFragment line, HelpLine help, TwinsPart twins, ReadyLists lists) {
        this.line = line;
        this.help = help;
        this.twins = twins;
        this.lists = lists;
    }

    Content line(Page page) {
        return line.now(page);
    }

    /** Who needs somebody; in {@code here} also the button to ask. */
    Content help(Page page, @Nullable CaseId here) {
        return help.of(page, here);
    }

    /** People of a case who may be the same. */
    Content twins(Page page, CaseId caseFile) {
        return twins.of(page, caseFile);
    }

    /** The lists of cases of {@code viewer} with their counts. */
    Content lists(Page page, AccountId viewer) {
        return lists.of(page, viewer);
    }
}
