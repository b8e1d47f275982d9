package fr.phare.appearance;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.settings.Colour;
import fr.phare.settings.Picture;
import fr.phare.settings.Pictures;
import fr.phare.storage.Wall;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Stylesheets and logos at addresses that change with their content, so browsers keep them. The
 * Content-Security-Policy allows no style in pages.
 */
@Controller
@Open("public pages look like their chamber")
class AppearanceFiles {

    /** Raised when {@link Palette#css} writes something else for the same colour. */
    private static final String EDITION = "1";

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");

    private final Cells cells;
    private final Pictures pictures;

    AppearanceFiles(Cells cells, Pictures pictures) {
        this.cells = cells;
        this.pictures = pictures;
    }

    static String stylesheet(Colour accent) {
        return "/apparence/" + EDITION + "/" + accent.toString().substring(1) + ".css";
    }

    static String logo(Cell cell, Picture logo) {
        return "/apparence/logo/" + cell.slug() + "/" + logo.hash();
    }

    @GetMapping("/apparence/" + EDITION + "/{colour}.css")
    ResponseEntity<String> stylesheet(@PathVariable String colour) {
        Colour accent =
                Colour.of(colour)
                        .filter(known -> known.toString().equals("#" + colour))
                        .orElseThrow(AppearanceFiles::notFound);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(CSS)
                .body(new Palette(accent).css());
    }

    @GetMapping("/apparence/logo/{slug}/{hash}")
    ResponseEntity<byte[]> logo(@PathVariable String slug, @PathVariable String hash) {
        Cell cell = cells.bySlug(slug).orElseThrow(AppearanceFiles::notFound);
        return Wall.within(cell.chamber(), () -> pictures.answer(new Picture(hash)))
                .orElseThrow(AppearanceFiles::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
