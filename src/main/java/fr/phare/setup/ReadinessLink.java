package fr.phare.setup;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

@Component
class ReadinessLink implements SettingsLink {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String path() {
        return "/reglages/ouverture";
    }

    @Override
    public String label() {
        return "setup.ready.title";
    }

    @Override
    public String hint() {
        return "setup.link.hint";
    }

    @Override
    public Action action() {
        return Action.SEE_SETUP;
    }
}
