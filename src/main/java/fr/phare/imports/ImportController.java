package fr.phare.imports;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is done with an import once its rows are being taken in. */
@Controller
@RequestMapping("/imports/{id}")
@Requires(Action.IMPORT_REQUESTS)
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/arret")
    String stop(@PathVariable UUID id) {
        return answer(id, imports.stop(known(id)));
    }

    @PostMapping("/reprise")
    String resume(@PathVariable UUID id) {
        return answer(id, imports.resume(known(id)));
    }

    @PostMapping("/retrait")
    String takeBack(@PathVariable UUID id) {
        return answer(id, imports.takeBack(known(id)));
    }

    @PostMapping("/abandon")
    String discard(@PathVariable UUID id) {
        return imports.discard(known(id)) ? "redirect:/imports" : answer(id, false);
    }

    private ImportId known(UUID id) {
        return imports.find(new ImportId(id))
                .map(Import::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Where it had moved on meanwhile, the page says how it stands. */
    private static String answer(UUID id, boolean done) {
        return "redirect:/imports/" + id + (done ? "" : "?avis=trop-tard");
    }
}
