package fr.phare.desk;

import fr.phare.callback.FormId;
import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Person;
import fr.phare.queue.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of the case's page that was refused, as it was sent: nothing typed is lost. */
record Typed(
        CaseForms.@Nullable PersonForm person,
        CaseForms.@Nullable MoveForm move,
        @Nullable BusinessForm business,
        ReportForms.@Nullable ReportForm report) {

    /**
     * Which business it is.
     *
     * @param siret as chosen among what {@code query} found
     */
    record BusinessForm(String name, @Nullable String siret, String query) {

        @Override
        public String toString() {
            return "BusinessForm";
        }
    }

    static final Typed NOTHING = new Typed(null, null, null, null);

    static Typed of(ReportForms.ReportForm report) {
        return new Typed(null, null, null, report);
    }

    static Typed of(CaseForms.PersonForm person) {
        return new Typed(person, null, null, null);
    }

    static Typed of(CaseForms.MoveForm move) {
        return new Typed(null, move, null, null);
    }

    static Typed of(BusinessForm business) {
        return new Typed(null, null, business, null);
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
        return person != null && one.id().equals(person.personne())
                ? PersonFields.of(person)
                : PersonFields.of(one);
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

    String handedTo() {
        return report == null || report.vers() == null ? "" : report.vers();
    }

    boolean isReason(Handover.Why why) {
        return report != null && report.motif() == why;
    }

    MoveFields move(CaseFile file) {
        return move == null ? MoveFields.of(file) : MoveFields.of(move);
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

    @Override
    public String toString() {
        return "Typed";
    }
}
