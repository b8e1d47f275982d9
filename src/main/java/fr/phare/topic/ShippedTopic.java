package fr.phare.topic;

import java.util.Locale;

/**
 * What people most often call about: the topics of a chamber that changed nothing, each with a
 * guide for who listens.
 */
enum ShippedTopic {
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

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
