package fr.phare.export;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

/** Lists stand in what a manager looks after. */
@Component
class ExportLink implements SettingsLink {

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String path() {
        return "/exports";
    }

    @Override
    public String label() {
        return "export.title";
    }

    @Override
    public String hint() {
        return "export.hint";
    }

    @Override
    public Action action() {
        return Action.EXPORT_REQUESTS;
    }
}
