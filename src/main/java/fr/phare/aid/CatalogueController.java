package fr.phare.aid;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** Rules change at midnight there, whatever the hour elsewhere. */
    private static final ZoneId MAINLAND = ZoneId.of("Europe/Paris");

    private final Catalogue catalogue;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/catalogue")
    ModelAndView list(Page page) {
        return view(
                "aid/list",
                page,
                Map.of("aids", catalogue.aids(), "orientations", catalogue.orientations()));
    }

    @GetMapping("/catalogue/{id}")
    ModelAndView sheet(@PathVariable String id, Page page) {
        AidId wanted = new AidId(id);
        return catalogue
                .aid(wanted)
                .map(aid -> view("aid/sheet", page, Map.of("aid", aid)))
                .or(() -> catalogue.orientation(wanted).map(one -> orientation(one, page)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView orientation(Orientation orientation, Page page) {
        return view("aid/orientation", page, Map.of("orientation", orientation));
    }

    private ModelAndView view(String name, Page page, Map<String, Object> model) {
        CataloguePage view =
                new CataloguePage(catalogue, page, LocalDate.now(clock.withZone(MAINLAND)));
        return new ModelAndView(name, model).addObject("page", page).addObject("catalogue", view);
    }
}
