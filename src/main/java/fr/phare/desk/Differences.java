package fr.phare.desk;

import fr.phare.casefile.CaseFile;
import fr.phare.casefile.Outcome;
import fr.phare.casefile.Stage;
import fr.phare.web.Page;
import java.util.List;
import java.util.stream.Stream;

/** What somebody else saved beside what was typed meanwhile: the lines in which they differ. */
final class Differences {

    /** Field of the message that says so, and where the lines are shown. */
    static final String FIELD = "meanwhile";

    /** One field: its label, what is stored, what was typed. */
    record Line(String label, String theirs, String mine) {

        @Override
        public String toString() {
            return "Line[" + label + "]";
        }
    }

    private Differences() {}

    static List<Line> between(MoveFields theirs, MoveFields mine, CaseScreen.View view, Page page) {
        return differing(
                new Line(
                        page.t("desk.stage"),
                        stage(theirs.stage(), page),
                        stage(mine.stage(), page)),
                new Line(
                        page.t("desk.outcome"),
                        outcome(theirs.outcome(), page),
                        outcome(mine.outcome(), page)),
                new Line(
                        page.t("desk.owner"),
                        view.ownerNamed(theirs.owner()),
                        view.ownerNamed(mine.owner())),
                new Line(page.t("desk.step"), theirs.nextStep(), mine.nextStep()),
                new Line(page.t("desk.step.on"), theirs.nextStepOn(), mine.nextStepOn()));
    }

    static List<Line> between(PersonFields theirs, PersonFields mine, Page page) {
        return differing(
                new Line(page.t("desk.person.name"), theirs.name(), mine.name()),
                new Line(
                        page.t("desk.person.role"),
                        page.of("casefile.role", theirs.role()),
                        page.of("casefile.role", mine.role())),
                new Line(page.t("desk.person.phone"), theirs.phone(), mine.phone()),
                new Line(page.t("desk.person.email"), theirs.email(), mine.email()),
                new Line(
                        page.t("desk.person.speaks.long"),
                        yes(theirs.speaks(), page),
                        yes(mine.speaks(), page)),
                new Line(
                        page.t("desk.person.deceased.long"),
                        yes(theirs.deceased(), page),
                        yes(mine.deceased(), page)));
    }

    static List<Line> between(CaseFile theirs, Typed.BusinessForm mine, Page page) {
        String siret = theirs.siret();
        String chosen = mine.siret();
        return differing(
                new Line(page.t("desk.meanwhile.business"), theirs.businessName(), mine.name()),
                new Line("SIRET", siret == null ? "" : siret, chosen == null ? "" : chosen));
    }

    private static List<Line> differing(Line... lines) {
        return Stream.of(lines).filter(line -> !line.theirs().equals(line.mine())).toList();
    }

    private static String stage(String code, Page page) {
        return code.isEmpty() ? "" : page.of("casefile.stage", Stage.valueOf(code));
    }

    private static String outcome(String code, Page page) {
        return code.isEmpty()
                ? page.t("desk.outcome.none")
                : page.of("casefile.outcome", Outcome.valueOf(code));
    }

    private static String yes(boolean said, Page page) {
        return page.t(said ? "desk.meanwhile.yes" : "desk.meanwhile.no");
    }
}
