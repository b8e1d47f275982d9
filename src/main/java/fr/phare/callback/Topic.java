package fr.phare.callback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people most often call about; other words are kept as they are. */
public enum Topic {
    TRESORERIE,
    URSSAF,
    IMPOTS,
    BANQUE,
    LOYER,
    TRAVAUX,
    SALARIES,
    PROCEDURE,
    PERSONNEL,
    AUTRE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic with that code, if it is one of ours. */
    public static Optional<Topic> of(String code) {
        return Arrays.stream(values()).filter(topic -> topic.code().equals(code)).findFirst();
    }
}
