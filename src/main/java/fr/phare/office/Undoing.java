package fr.phare.office;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.settings.Change;
import fr.phare.settings.ChangeResult;
import fr.phare.settings.DeclaredSettings;
import fr.phare.settings.SettingChanges;
import fr.phare.settings.SettingGroup;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a change back: sets what was before it. */
@Controller
@RequestMapping("/reglages/changements/{id}/annuler")
@Requires(Action.MANAGE_SETTINGS)
class Undoing {

    private final SettingChanges changes;
    private final DeclaredSettings declared;

    Undoing(SettingChanges changes, DeclaredSettings declared) {
        this.changes = changes;
        this.declared = declared;
    }

    @PostMapping
    ModelAndView undo(@PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Change change = changes.find(id).orElseThrow(Places::notFound);
        SettingGroup group = declared.group(change.setting()).orElseThrow(Places::notFound);
        ChangeResult result = changes.undo(change, Typed.of(sent).seen());
        Notice notice =
                switch (result) {
                    case ChangeResult.Changed _ -> Notice.UNDONE;
                    case ChangeResult.Unchanged _ -> Notice.UNCHANGED;
                    case ChangeResult.Conflict _ -> Notice.MEANWHILE;
                    case ChangeResult.Refused _ ->
                            throw new IllegalStateException("What was kept is never refused");
                };
        var cell = change.scope().cell();
        String address = "/reglages/" + group.page().slug() + "/" + change.setting();
        return Redirects.to(notice.at(cell == null ? address : address + "?cellule=" + cell));
    }

    /** For whoever reloads the address of a form. */
    @GetMapping
    ModelAndView back(@PathVariable UUID id) {
        return changes.find(id)
                .map(change -> Redirects.to("/reglages/changements"))
                .orElseThrow(Places::notFound);
    }
}
