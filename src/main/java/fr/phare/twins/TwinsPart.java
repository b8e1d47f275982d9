package fr.phare.twins;

import fr.phare.casefile.CaseId;
import fr.phare.casefile.Circle;
import fr.phare.casefile.Person;
import fr.phare.casefile.SamePeople;
import fr.phare.web.Page;
import fr.phare.web.TemplateViews;
import gg.jte.Content;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People who may be the same and those who were merged, as a part of the case's page. */
@Component
public class TwinsPart {

    private final SamePeople same;
    private final Circle circle;
    private final TemplateViews templates;

    TwinsPart(SamePeople same, Circle circle, TemplateViews templates) {
        this.same = same;
        this.circle = circle;
        this.templates = templates;
    }

    public Content of(Page page, CaseId caseFile) {
        return templates.part("twins/twins", model(page, caseFile));
    }

    Map<String, Object> model(Page page, CaseId caseFile) {
        return Map.of(
                "page", page,
                "id", caseFile.toString(),
                "flagged", same.flagged(caseFile),
                "merged", same.merged(caseFile),
                "names",
                        circle.of(caseFile).stream()
                                .collect(Collectors.toMap(Person::id, Person::name)));
    }
}
