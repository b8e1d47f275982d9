package fr.phare.team;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

@Component
class TeamLink implements SettingsLink {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String path() {
        return TeamController.ADDRESS;
    }

    @Override
    public String label() {
        return "team.link";
    }

    @Override
    public String hint() {
        return "team.link.hint";
    }

    @Override
    public Action action() {
        return Action.MANAGE_TEAM;
    }
}
