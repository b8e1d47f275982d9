package fr.phare.topic;

import fr.phare.access.Action;
import fr.phare.web.SettingsLink;
import org.springframework.stereotype.Component;

@Component
class TopicsLink implements SettingsLink {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String path() {
        return TopicController.ADDRESS;
    }

    @Override
    public String label() {
        return "topic.link";
    }

    @Override
    public String hint() {
        return "topic.link.hint";
    }

    @Override
    public Action action() {
        return Action.MANAGE_SETTINGS;
    }
}
