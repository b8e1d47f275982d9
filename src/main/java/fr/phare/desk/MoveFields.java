package fr.phare.desk;

import fr.phare.casefile.CaseFile;
import fr.phare.casefile.Outcome;
import fr.phare.casefile.Stage;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of what comes next as it is shown: what is stored, or what was typed and refused. */
record MoveFields(
        String stage,
        String outcome,
        String owner,
        String nextStep,
        String nextStepOn,
        int version) {

    static MoveFields of(CaseFile file) {
        Outcome outcome = file.outcome();
        LocalDate on = file.nextStepOn();
        return new MoveFields(
                file.stage().name(),
                outcome == null ? "" : outcome.name(),
                file.owner().toString(),
                file.nextStep(),
                on == null ? "" : on.toString(),
                file.version());
    }

    static MoveFields of(CaseForms.MoveForm typed) {
        Stage stage = typed.stage();
        UUID owner = typed.owner();
        return new MoveFields(
                stage == null ? "" : stage.name(),
                text(typed.outcome()),
                owner == null ? "" : owner.toString(),
                text(typed.nextStep()),
                text(typed.nextStepOn()),
                typed.seen());
    }

    /** The same, to be saved over what is stored now. */
    MoveFields over(MoveFields stored) {
        return new MoveFields(stage, outcome, owner, nextStep, nextStepOn, stored.version);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "MoveFields";
    }
}
