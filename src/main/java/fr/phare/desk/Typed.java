package fr.phare.desk;

import fr.phare.callback.FormId;
import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Person;
import fr.phare.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of the case's page that was refused, as it was sent: nothing typed is lost.
 *
 * @param meanwhile refused because somebody else saved since: sent again, it is saved over theirs
 */
record Typed(
        CaseForms.@Nullable PersonForm person,
        CaseForms.@Nullable MoveForm move,
        @Nullable BusinessForm business,
        ReportForms.@Nullable ReportForm report,
        boolean meanwhile) {

    /**
     * Which business it is.
     *
     * @param siret as chosen among what {@code query} found
     * @param seen the version that the form was based on
     */
    record BusinessForm(String name, @Nullable String siret, String query, int seen) {

        @Override
        public String toString() {
            return "BusinessForm";
        }
    }

    static final Typed NOTHING = new Typed(null, null, null, null, false);

    static Typed of(ReportForms.ReportForm report) {
        return new Typed(null, null, null, report, false);
    }

    static Typed of(CaseForms.PersonForm person) {
        return new Typed(person, null, null, null, false);
    }

    static Typed of(CaseForms.MoveForm move) {
        return new Typed(null, move, null, null, false);
    }

    static Typed of(BusinessForm business) {
        return new Typed(null, null, business, null, false);
    }

    /** The same, where somebody else saved since. */
    Typed afterAnother() {
        return new Typed(person, move, business, report, true);
    }

    /** The forms of the people known, then an empty one. */
    List<PersonFields> people(Dossier dossier) {
        List<PersonFields> shown =
                new ArrayList<>(dossier.people().stream().map(this::stored).toList());
        shown.add(
                person != null && person.personne() == null
                        ? PersonFields.of(person)
                        : PersonFields.empty());
        return shown;
    }

    private PersonFields stored(Person one) {
        PersonFields stored = PersonFields.of(one);
        if (person == null || !one.id().equals(person.personne())) {
            return stored;
        }
        PersonFields typed = PersonFields.of(person);
        return meanwhile ? typed.over(stored) : typed;
    }

    /** Whether the form of that key was refused: it is shown unfolded. */
    boolean isOpen(PersonFields fields) {
        return person != null && person.key().equals(fields.key());
    }

    /** Whether {@code result} was asked for and refused: its fields are shown unfolded. */
    boolean isReport(AttemptResult result) {
        return report != null && report.resultat() == result;
    }

    String callAt() {
        return report == null || report.le() == null ? "" : report.le();
    }

    /** A field of date and time, except around a text which such a field would not show. */
    String callAtType() {
        boolean shown =
                callAt().isEmpty() || callAt().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
        return shown ? "datetime-local" : "text";
    }

    HandoverForms.HandoverForm handover() {
        return report == null ? HandoverForms.HandoverForm.EMPTY : report.handover();
    }

    MoveFields move(CaseFile file) {
        MoveFields stored = MoveFields.of(file);
        if (move == null) {
            return stored;
        }
        MoveFields typed = MoveFields.of(move);
        return meanwhile ? typed.over(stored) : typed;
    }

    String business(CaseFile file) {
        return business == null ? file.businessName() : business.name();
    }

    /** What the establishments to choose from were found by; null where none were sent. */
    @Nullable String query() {
        return business == null ? null : business.query();
    }

    /** The SIRET that was chosen; null where nothing was. */
    @Nullable String siret() {
        return business == null ? null : business.siret();
    }

    /** The askings that were ticked. */
    Set<FormId> ticked() {
        return report == null || report.demande() == null
                ? Set.of()
                : report.demande().stream().map(FormId::new).collect(Collectors.toSet());
    }

    int businessSeen(CaseFile file) {
        return business == null || meanwhile ? file.businessVersion() : business.seen();
    }

    List<Differences.Line> moveDifferences(CaseScreen.View view, Page page) {
        return move == null || !meanwhile
                ? List.of()
                : Differences.between(MoveFields.of(view.file()), MoveFields.of(move), view, page);
    }

    List<Differences.Line> businessDifferences(CaseScreen.View view, Page page) {
        return business == null || !meanwhile
                ? List.of()
                : Differences.between(view.file(), business, page);
    }

    List<Differences.Line> differences(PersonFields fields, Dossier dossier, Page page) {
        return !meanwhile || !isOpen(fields)
                ? List.of()
                : dossier.people().stream()
                        .filter(one -> one.id().toString().equals(fields.key()))
                        .findFirst()
                        .map(one -> Differences.between(PersonFields.of(one), fields, page))
                        .orElse(List.of());
    }

    @Override
    public String toString() {
        return "Typed";
    }
}
