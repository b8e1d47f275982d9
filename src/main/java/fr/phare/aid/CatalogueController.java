package fr.phare.aid;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.web.Page;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue as advisers and the watch team read it. */
@Controller
@Requires(Action.READ_CATALOGUE)
class CatalogueController {

    private final Catalogue catalogue;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/catalogue")
    ModelAndView list(Page page) {
        return CataloguePage.now(catalogue, page, clock)
                .view(
                        "aid/list",
                        Map.of("aids", catalogue.aids(), "orientations", catalogue.orientations()));
    }

    @GetMapping("/catalogue/{id}")
    ModelAndView sheet(@PathVariable String id, Page page) {
        return CataloguePage.now(catalogue, page, clock)
                .sheet(new AidId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
