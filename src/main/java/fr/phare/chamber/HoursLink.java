package fr.phare.chamber;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

@Component
class HoursLink implements SettingsLink {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path() {
        return "/horaires";
    }

    @Override
    public String label() {
        return "chamber.link";
    }

    @Override
    public String hint() {
        return "chamber.link.hint";
    }

    @Override
    public Action action() {
        return Action.MANAGE_HOURS;
    }
}
