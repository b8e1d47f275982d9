package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.callback.CallbackForm;
import fr.phare.callback.FormId;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Exchanges;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows, while the adviser is on the line, the askings that have joined the request meanwhile. */
@Controller
@Requires(Action.READ_CASE)
class AskingsController {

    private final CaseFiles cases;
    private final Exchanges exchanges;
    private final Askings askings;
    private final Cells cells;
    private final Names names;

    AskingsController(
            CaseFiles cases, Exchanges exchanges, Askings askings, Cells cells, Names names) {
        this.names = names;
        this.cases = cases;
        this.exchanges = exchanges;
        this.askings = askings;
        this.cells = cells;
    }

    /** 204 while there is nothing new, else the choice of askings with those already ticked. */
    @GetMapping("/dossiers/{id}/demandes")
    Object joined(
            @PathVariable UUID id,
            @RequestParam(name = "connues") int known,
            @RequestParam(name = "demande", required = false) @Nullable List<UUID> chosen,
            Page page) {
        CaseFile file =
                cases.find(new CaseId(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CallbackForm> asked = askings.of(exchanges.ofCase(file.id()));
        if (asked.size() == known) {
            return ResponseEntity.noContent().build();
        }
        List<UUID> ticked = chosen == null ? List.of() : chosen;
        cases.read(file.id());
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("id", id.toString());
        model.put("asked", asked);
        model.put("chosen", ticked.stream().map(FormId::new).collect(Collectors.toSet()));
        model.put("zone", cells.find(file.cell()).orElseThrow().zone());
        model.put("names", names.all());
        return new ModelAndView("desk/joined", model);
    }
}
