package fr.phare.help;

import fr.phare.access.AccountId;
import fr.phare.account.People;
import fr.phare.casefile.CaseId;
import fr.phare.web.Page;
import fr.phare.web.TemplateViews;
import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The discreet line of who needs somebody, as a part of a page. */
@Component
public class HelpLine {

    private final HelpRows rows;
    private final People people;
    private final TemplateViews templates;

    HelpLine(HelpRows rows, People people, TemplateViews templates) {
        this.rows = rows;
        this.people = people;
        this.templates = templates;
    }

    /** As the viewer of {@code page} sees it; on the page of the case {@code here}, if not null. */
    public Content of(Page page, @Nullable CaseId here) {
        return templates.part("help/help", model(page, here));
    }

    Map<String, Object> model(Page page, @Nullable CaseId here) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        List<HelpCall> open = rows.open();
        model.put("calls", open);
        // Every open page asks at each change: mostly nobody needs help, and no name is needed.
        model.put("names", open.isEmpty() ? Map.of() : names());
        model.put("me", Objects.requireNonNull(page.viewer(), "signed in").id());
        model.put("here", here == null ? "" : here.toString());
        return model;
    }

    Map<AccountId, String> names() {
        return people.names();
    }
}
