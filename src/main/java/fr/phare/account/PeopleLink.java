package fr.phare.account;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

@Component
class PeopleLink implements SettingsLink {

    @Override
    public int order() {
        return 32;
    }

    @Override
    public String path() {
        return "/personnes";
    }

    @Override
    public String label() {
        return "account.people.title";
    }

    @Override
    public String hint() {
        return "account.link.hint";
    }

    @Override
    public Action action() {
        return Action.MANAGE_PEOPLE;
    }
}
