package fr.phare.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole cases. */
@Component
public class Dossiers {

    private final CaseFiles files;
    private final Exchanges exchanges;
    private final Circle circle;
    private final Situation situation;

    Dossiers(CaseFiles files, Exchanges exchanges, Circle circle, Situation situation) {
        this.files = files;
        this.exchanges = exchanges;
        this.circle = circle;
        this.situation = situation;
    }

    /** The case to be shown to somebody; leaves a trace of who saw it. */
    @Transactional
    public Optional<Dossier> read(CaseId id) {
        return files.read(id).map(this::around);
    }

    /** The case for a computation nobody looks at. */
    @Transactional(readOnly = true)
    public Optional<Dossier> find(CaseId id) {
        return files.find(id).map(this::around);
    }

    private Dossier around(CaseFile file) {
        return new Dossier(
                file,
                exchanges.ofCase(file.id()),
                circle.of(file.id()),
                situation.answers(file.id()),
                situation.advised(file.id()),
                files.events(file.id()));
    }
}
