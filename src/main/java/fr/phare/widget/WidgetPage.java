package fr.phare.widget;

import fr.phare.access.Open;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellListing;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /widget}: the form alive, what to copy, and the script itself. */
@Controller
@Open("a public form for other sites, and its description")
class WidgetPage {

    private static final int MAJOR = 1;
    private static final Duration NEWEST_KEPT = Duration.ofHours(1);
    private static final Duration RELEASE_KEPT = Duration.ofDays(365);

    private final Releases releases;
    private final Snippets snippets;
    private final Cells cells;

    WidgetPage(Releases releases, Snippets snippets, Cells cells) {
        this.releases = releases;
        this.snippets = snippets;
        this.cells = cells;
    }

    @GetMapping("/widget")
    ModelAndView show(@RequestParam(required = false) @Nullable String cell, Page page) {
        List<CellListing> listed = cells.listed();
        String slug = cell == null && !listed.isEmpty() ? listed.getFirst().slug() : cell;
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("cells", listed);
        model.put("cell", slug == null ? null : known(slug));
        model.put("snippets", snippets);
        model.put("release", releases.newest(MAJOR).orElseThrow());
        return new ModelAndView("widget/widget", model);
    }

    private Cell known(String slug) {
        return found(cells.bySlug(slug));
    }

    /** The newest release of the first contract; it may be corrected any day, hence no SRI. */
    @GetMapping("/widget/v1.js")
    ResponseEntity<byte[]> newest() {
        return script(found(releases.newest(MAJOR)), CacheControl.maxAge(NEWEST_KEPT));
    }

    /** One release, the same for ever. */
    @GetMapping("/widget/{file:[0-9.]+js}")
    ResponseEntity<byte[]> release(@PathVariable String file) {
        return script(found(releases.named(file)), CacheControl.maxAge(RELEASE_KEPT).immutable());
    }

    /**
     * Readable by pages of every site, as SRI demands (Fetch, 3.2; COEP pages ask for the second
     * header). The entity tag is weak because the body may be compressed on the way.
     */
    private static ResponseEntity<byte[]> script(Releases.Release release, CacheControl kept) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=utf-8")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .eTag("W/\"" + release.version() + "\"")
                .cacheControl(kept.cachePublic())
                .body(release.script());
    }

    private static <T> T found(Optional<T> wanted) {
        return wanted.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
