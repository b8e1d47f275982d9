package fr.phare.cellsettings;

import fr.phare.access.AccountId;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What the pages about one cell share: finding it, and who did what. */
@Component
class OneCell {

    private final Cells cells;
    private final People people;

    OneCell(Cells cells, People people) {
        this.cells = cells;
        this.people = people;
    }

    /** The cell of the current chamber; else the answer is that there is none. */
    Cell find(UUID id) {
        return cells.find(new CellId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Everybody's name by id. */
    Map<AccountId, String> names() {
        return people.ofChamber().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    static String address(Cell cell) {
        return CellsController.ADDRESS + "/" + cell.id();
    }

    static ModelAndView redirect(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    static ModelAndView withStatus(HttpStatus status, ModelAndView view) {
        view.setStatus(status);
        return view;
    }
}
