package fr.phare.imports;

import fr.phare.callback.AskInput;
import fr.phare.callback.FormId;
import fr.phare.callback.ListedAskings;
import fr.phare.callback.ListedAskings.Outcome;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.web.FieldErrors;
import fr.phare.web.Languages;
import fr.phare.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes an asking of a row. */
@Component
class RowLanding {

    private final Cells cells;
    private final Languages languages;
    private final ListedAskings askings;
    private final ImportRows rows;

    RowLanding(Cells cells, Languages languages, ListedAskings askings, ImportRows rows) {
        this.cells = cells;
        this.languages = languages;
        this.askings = askings;
        this.rows = rows;
    }

    /** Keeps the asking and that the row became it, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void land(Import from, ImportRow row) {
        Words words = languages.in(from.language());
        FieldErrors errors = new FieldErrors();
        AskInput input = new RowReading(from.layout().meanings(), words).read(row.cells(), errors);
        if (!errors.isEmpty()) {
            rows.settle(from.id(), row.line(), RowState.REFUSED);
            return;
        }
        Cell cell = cells.find(from.cell()).orElseThrow();
        switch (askings.take(cell, input, from.by(), from.confirmed(), words)) {
            case Outcome.Kept(FormId form) -> rows.land(from.id(), row.line(), form);
            case Outcome.Refused refused -> rows.settle(from.id(), row.line(), RowState.REFUSED);
        }
    }
}
