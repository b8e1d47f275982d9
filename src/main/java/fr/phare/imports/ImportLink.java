package fr.phare.imports;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

/** Imports stand in what a manager looks after, below exports. */
@Component
class ImportLink implements SettingsLink {

    @Override
    public int order() {
        return 61;
    }

    @Override
    public String path() {
        return "/imports";
    }

    @Override
    public String label() {
        return "imports.title";
    }

    @Override
    public String hint() {
        return "imports.hint";
    }

    @Override
    public Action action() {
        return Action.IMPORT_REQUESTS;
    }
}
