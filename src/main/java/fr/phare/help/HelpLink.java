package fr.phare.help;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

@Component
class HelpLink implements SettingsLink {

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String path() {
        return "/entraide/historique";
    }

    @Override
    public String label() {
        return "help.past";
    }

    @Override
    public String hint() {
        return "help.link.hint";
    }

    @Override
    public Action action() {
        return Action.MANAGE_TEAM;
    }
}
