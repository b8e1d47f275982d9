package fr.phare.office;

import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.settings.DeclaredSettings;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingsPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads addresses of the office; what they name and is not there is not found. */
@Component
class Places {

    private final Cells cells;
    private final DeclaredSettings declared;

    Places(Cells cells, DeclaredSettings declared) {
        this.cells = cells;
        this.declared = declared;
    }

    /** The place that {@code cell}, an id or nothing, names. */
    Place of(@Nullable String cell) {
        List<Cell> all = cells.ofChamber();
        if (cell == null || cell.isEmpty()) {
            return new Place(null, all);
        }
        return all.stream()
                .filter(one -> one.id().toString().equals(cell))
                .findFirst()
                .map(one -> new Place(one, all))
                .orElseThrow(Places::notFound);
    }

    SettingsPage page(String slug) {
        return SettingsPage.of(slug)
                .filter(page -> !declared.on(page).isEmpty())
                .orElseThrow(Places::notFound);
    }

    /** The setting {@code key} of the page {@code slug}. */
    Setting<?> setting(String slug, String key) {
        SettingsPage page = page(slug);
        return declared.find(key)
                .filter(found -> declared.group(key).orElseThrow().page() == page)
                .orElseThrow(Places::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
