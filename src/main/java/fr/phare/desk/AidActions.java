package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.aid.Fact;
import fr.phare.aid.FactValue;
import fr.phare.casefile.AdvisedAid;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Dossiers;
import fr.phare.casefile.FactSource;
import fr.phare.casefile.Situation;
import fr.phare.chamber.Cells;
import fr.phare.web.Page;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Answers about the situation, and the aids picked from what they open; recomputed at once. */
@Controller
@RequestMapping("/dossiers/{id}")
@Requires(Action.WRITE_CASE)
class AidActions {

    private final Dossiers dossiers;
    private final Situation situation;
    private final AidPanels aids;
    private final Cells cells;

    AidActions(Dossiers dossiers, Situation situation, AidPanels aids, Cells cells) {
        this.dossiers = dossiers;
        this.situation = situation;
        this.aids = aids;
        this.cells = cells;
    }

    @PostMapping("/faits")
    Object answer(
            @PathVariable UUID id,
            @RequestParam(name = "fait") String factId,
            @RequestParam(name = "valeur", defaultValue = "") String typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        Dossier dossier = kept(id);
        CaseId caseFile = dossier.file().id();
        Fact fact = aids.fact(factId).orElseThrow(AidActions::notFound);
        boolean merged = !caseFile.value().equals(id);
        if (merged && isAnswered(dossier, factId)) {
            return leadTo(caseFile, live);
        }
        String refusal = record(caseFile, fact, typed, viewer, page);
        if (merged) {
            return leadTo(caseFile, live);
        }
        if (live == null) {
            return "redirect:/dossiers/" + caseFile + "#situation";
        }
        return panel(caseFile, page, factId, refusal);
    }

    private String record(CaseId caseFile, Fact fact, String typed, Viewer viewer, Page page) {
        return switch (FactValue.parse(fact, typed)) {
            case FactValue.Parsed.Accepted(FactValue value) -> {
                situation.answer(
                        caseFile,
                        fact.id().value(),
                        value.canonical(),
                        FactSource.ASKED,
                        viewer.id());
                yield "";
            }
            case FactValue.Parsed.Empty() -> {
                situation.answer(caseFile, fact.id().value(), "", FactSource.ASKED, viewer.id());
                yield "";
            }
            case FactValue.Parsed.Refused refused -> refused.in(page.words());
        };
    }

    /** Puts an aid into the recap, or takes it out. */
    @PostMapping("/aides")
    Object pick(
            @PathVariable UUID id,
            @RequestParam(name = "aide") String aid,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        Dossier dossier = kept(id);
        if (aids.aid(aid).isEmpty()) {
            throw notFound();
        }
        if (!dossier.file().id().value().equals(id)) {
            return leadTo(dossier.file().id(), live);
        }
        List<AdvisedAid> picked = new ArrayList<>(dossier.advised());
        if (!picked.removeIf(one -> one.aid().equals(aid))) {
            picked.add(new AdvisedAid(aid, ""));
        }
        situation.advise(dossier.file().id(), picked, viewer.id());
        if (live == null) {
            return "redirect:/dossiers/" + dossier.file().id() + "#aides";
        }
        return panel(dossier.file().id(), page, "", "");
    }

    private ModelAndView panel(CaseId caseFile, Page page, String fact, String refusal) {
        Dossier dossier = kept(caseFile.value());
        ZoneId zone = cells.find(dossier.file().cell()).orElseThrow().zone();
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("panel", aids.panel(dossier, zone));
        model.put("fact", fact);
        model.put("refusal", refusal);
        return new ModelAndView("desk/aids", model);
    }

    /** The case, or the one that it was merged into meanwhile: what is said there holds. */
    private Dossier kept(UUID id) {
        Dossier dossier = dossiers.find(new CaseId(id)).orElseThrow(AidActions::notFound);
        CaseId merged = dossier.file().mergedInto();
        return merged == null ? dossier : kept(merged.value());
    }

    private static boolean isAnswered(Dossier dossier, String fact) {
        return dossier.answers().stream().anyMatch(answer -> answer.fact().equals(fact));
    }

    /** Away from the page of a case that was merged, by whichever way it was sent. */
    private static ResponseEntity<Void> leadTo(CaseId caseFile, @Nullable String live) {
        String address = "/dossiers/" + caseFile + "?avis=" + DeskNotice.MERGED.code();
        return live == null
                ? ResponseEntity.status(HttpStatus.FOUND).header("Location", address).build()
                : ResponseEntity.noContent().header("HX-Redirect", address).build();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
