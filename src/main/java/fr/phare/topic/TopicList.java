package fr.phare.topic;

import fr.phare.chamber.NewCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Topics in the order in which they are offered; those that were once there stay. Pure. */
record TopicList(List<Topic> topics) {

    /** Topics, hidden ones included: more than anybody reads through. */
    static final int MOST = 40;

    private static final int LONGEST_CODE = 30;

    TopicList {
        topics = List.copyOf(topics);
    }

    Optional<Topic> find(String code) {
        return topics.stream().filter(topic -> topic.code().equals(code)).findFirst();
    }

    List<Topic> offered() {
        return topics.stream().filter(topic -> !topic.hidden()).toList();
    }

    /**
     * The same with {@code changed} in the place of the one with its code; what is new comes last,
     * but before whatever else people may want to talk about.
     */
    TopicList with(Topic changed) {
        List<Topic> all = new ArrayList<>(topics);
        int place = all.indexOf(find(changed.code()).orElse(null));
        if (place < 0) {
            all.add(placeOfNew(), changed);
        } else {
            all.set(place, changed);
        }
        return new TopicList(all);
    }

    private int placeOfNew() {
        int last = topics.size() - 1;
        boolean endsOpen = last >= 0 && topics.get(last).code().equals(ShippedTopic.AUTRE.code());
        return endsOpen ? last : topics.size();
    }

    /** The same with {@code topic} so many places further down. */
    TopicList moved(Topic topic, int down) {
        List<Topic> all = new ArrayList<>(topics);
        int place = all.indexOf(topic);
        int to = Math.clamp((long) place + down, 0, all.size() - 1);
        all.remove(place);
        all.add(to, topic);
        return new TopicList(all);
    }

    /** A code for {@code label} that no topic of the list has. */
    String freeCode(String label) {
        String wanted = NewCell.slugOf(label);
        String cut = wanted.substring(0, Math.min(wanted.length(), LONGEST_CODE));
        String code = cut;
        for (int i = 2; find(code).isPresent(); i++) {
            code = cut + "-" + i;
        }
        return code;
    }
}
