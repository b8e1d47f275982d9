package fr.phare.callback;

import fr.phare.chamber.Cell;
import fr.phare.chamber.CellListing;
import fr.phare.chamber.Cells;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which cell a request of the API is about: the one it names, or the only one there is. */
@Component
class CellChoice {

    private final Cells cells;

    CellChoice(Cells cells) {
        this.cells = cells;
    }

    /** The cell of that name; null where {@code errors} then says why not. */
    @Nullable Cell named(@Nullable String slug, FieldErrors errors, Words words) {
        if (slug == null) {
            List<CellListing> all = cells.listed();
            if (all.size() == 1) {
                return cells.bySlug(all.getFirst().slug()).orElse(null);
            }
            String choice =
                    all.stream().map(CellListing::slug).limit(10).collect(Collectors.joining(", "));
            errors.add("cell", words.t("callback.error.cell.missing", choice));
            return null;
        }
        Optional<Cell> found = cells.bySlug(slug);
        if (found.isEmpty()) {
            errors.add("cell", words.t("callback.error.cell.unknown"));
        }
        return found.orElse(null);
    }
}
