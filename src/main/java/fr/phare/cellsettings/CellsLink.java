package fr.phare.cellsettings;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

@Component
class CellsLink implements SettingsLink {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path() {
        return CellsController.ADDRESS;
    }

    @Override
    public String label() {
        return "cellsettings.link";
    }

    @Override
    public String hint() {
        return "cellsettings.link.hint";
    }

    @Override
    public Action action() {
        return Action.MANAGE_CELLS;
    }
}
