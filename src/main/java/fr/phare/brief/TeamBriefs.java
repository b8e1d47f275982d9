package fr.phare.brief;

import fr.phare.account.People;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseLists;
import fr.phare.team.Absences;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the brief of all, for a manager. */
@Component
class TeamBriefs {

    private static final int SHOWN = 10;

    private final CaseLists cases;
    private final People people;
    private final Absences absences;

    TeamBriefs(CaseLists cases, People people, Absences absences) {
        this.cases = cases;
        this.people = people;
        this.absences = absences;
    }

    TeamBrief on(LocalDate day) {
        return new TeamBrief(
                first(CaseLists.Due.TODAY, day),
                cases.count(everybodys(CaseLists.Due.TODAY), day),
                first(CaseLists.Due.LATE, day),
                cases.count(everybodys(CaseLists.Due.LATE), day),
                cases.loads(day),
                people.names(),
                absences.on(day));
    }

    private List<CaseFile> first(CaseLists.Due due, LocalDate day) {
        return cases.page(everybodys(due), day, CaseLists.Order.NEXT_STEP, null, SHOWN);
    }

    private static CaseLists.Filter everybodys(CaseLists.Due due) {
        return new CaseLists.Filter(null, null, null, due, "");
    }
}
