package fr.phare.worklist;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keeps, names, orders and removes one's own lists. */
@Controller
@RequestMapping("/listes")
@Requires(Action.READ_CASE)
class SavedListActions {

    private final SavedLists saved;

    SavedListActions(SavedLists saved) {
        this.saved = saved;
    }

    @PostMapping
    String save(
            @ModelAttribute ListFilter filter,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @AuthenticationPrincipal Viewer viewer) {
        return named(name)
                .map(said -> to(filter, saved.save(viewer.id(), said, filter) ? "gardee" : "trop"))
                .orElseGet(() -> to(filter, "nom"));
    }

    @PostMapping("/{id}/nom")
    String rename(
            @PathVariable UUID id,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @AuthenticationPrincipal Viewer viewer) {
        return named(name)
                .map(said -> existing(saved.rename(viewer.id(), id, said), "renommee"))
                .orElse("redirect:/dossiers?avis=autrenom&liste=" + id + "#listes");
    }

    /** Empty where {@code typed} is no name that a list can have. */
    private static Optional<String> named(String typed) {
        String said = typed.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return said.isEmpty() || said.length() > SavedLists.LONGEST_NAME
                ? Optional.empty()
                : Optional.of(said);
    }

    @PostMapping("/{id}/retrait")
    String remove(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return existing(saved.remove(viewer.id(), id), "retiree&liste=" + id);
    }

    @PostMapping("/{id}/retour")
    String bringBack(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return existing(saved.bringBack(viewer.id(), id), "revenue");
    }

    @PostMapping("/{id}/monter")
    String raise(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        saved.raise(viewer.id(), id);
        return "redirect:/dossiers#listes";
    }

    private static String existing(boolean done, String notice) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/dossiers?avis=" + notice;
    }

    private static String to(ListFilter filter, String notice) {
        String address = filter.address();
        return "redirect:" + address + (address.contains("?") ? "&" : "?") + "avis=" + notice;
    }
}
