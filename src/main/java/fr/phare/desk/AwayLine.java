package fr.phare.desk;

import fr.phare.team.Away;
import fr.phare.web.Page;

/**
 * A colleague who is away, as it is said.
 *
 * @param deputy name of the colleague in charge; empty for nobody in particular
 */
record AwayLine(Away away, String name, String deputy) {

    /** {@code absence jusqu’au mardi 1er décembre 2026 ; en charge : Paul Petit}. */
    String said(Page page) {
        String day = page.date(away.lastDay());
        String until = page.t(away.untilNoon() ? "desk.away.until-noon" : "desk.away.until", day);
        return deputy.isEmpty() ? until : page.t("desk.away.in-charge", until, deputy);
    }
}
