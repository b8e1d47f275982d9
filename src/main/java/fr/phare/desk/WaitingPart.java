package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.web.HeaderPart;
import fr.phare.web.Page;
import fr.phare.web.TemplateViews;
import gg.jte.Content;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * How many wait, how many are late and since when, on every page: from the line that is read once
 * for all who look.
 */
@Controller
class WaitingPart implements HeaderPart {

    private final LineView line;
    private final TemplateViews templates;

    WaitingPart(LineView line, TemplateViews templates) {
        this.line = line;
        this.templates = templates;
    }

    @Override
    public Action action() {
        return Action.SEE_QUEUE;
    }

    @Override
    public Content of(Page page) {
        return templates.part("desk/header", Map.of("page", page, "line", line.now()));
    }

    /** The same by itself, for pages that are open when the line changes. */
    @GetMapping("/bureau/attente")
    @Requires(Action.SEE_QUEUE)
    ModelAndView now(Page page) {
        return new ModelAndView("desk/waiting", Map.of("page", page, "line", line.now()));
    }
}
