package fr.phare.desk;

import fr.phare.casefile.CaseFile;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of the case's page that was refused, as it was sent: nothing typed is lost. */
record Typed(
        CaseForms.@Nullable PersonForm person,
        CaseForms.@Nullable MoveForm move,
        @Nullable String business) {

    static final Typed NOTHING = new Typed(null, null, null);

    static Typed of(CaseForms.PersonForm person) {
        return new Typed(person, null, null);
    }

    static Typed of(CaseForms.MoveForm move) {
        return new Typed(null, move, null);
    }

    static Typed business(String name) {
        return new Typed(null, null, name);
    }

    /** The forms of the people known, then an empty one. */
    List<PersonFields> people(Dossier dossier) {
        List<PersonFields> shown =
                new java.util.ArrayList<>(dossier.people().stream().map(this::stored).toList());
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

    MoveFields move(CaseFile file) {
        return move == null ? MoveFields.of(file) : MoveFields.of(move);
    }

    String business(CaseFile file) {
        return business == null ? file.businessName() : business;
    }

    @Override
    public String toString() {
        return "Typed";
    }
}
